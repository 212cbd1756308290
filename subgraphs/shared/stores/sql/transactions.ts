/**
 * Transactions that give their connection back whatever happens. The builder takes one of the pool, and keeps it for good when
 * it breaks before its `begin` is answered: every outage would leave the pool smaller, until nothing is left of it.
 */
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { isDatabaseOutage } from './outage.ts';
import type { Database } from './port.ts';

/** Has `db`, which is on `pool`, begin transactions on connections that are taken and given back here. */
export function returnConnections(db: Database['db'], pool: pg.Pool): void {
  db.transaction = async (work, config) => {
    const client = await pool.connect();
    let lost: Error | undefined;
    try {
      return await drizzle(client).transaction(work, config);
    } catch (error) {
      // What it still has to say would be taken for the answer to somebody else.
      if (isDatabaseOutage(error)) lost = error as Error;
      throw error;
    } finally {
      client.release(lost);
    }
  };
}
