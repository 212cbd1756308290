/** How a statement that changes the schema is sent: it takes longer than a query, and every node must have heard of it. */
import type { QueryOptions, types } from 'cassandra-driver';

/** Shorter than a lock for migrations is held. */
const answerMs = 20_000;

export const schemaChange: QueryOptions = { prepare: false, readTimeout: answerMs };

/** Throws when the nodes do not agree in time: what follows could meet one that has not heard of the change. */
export function requireAgreement({ info }: types.ResultSet): void {
  // The driver tells, and its types do not.
  if (!(info as { isSchemaInAgreement?: boolean }).isSchemaInAgreement)
    throw new Error('The nodes of Cassandra do not agree on the schema.');
}
