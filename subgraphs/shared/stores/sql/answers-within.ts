/** Asks over a connection of its own, so that a busy pool does not look like a server that is down. */
import pg from 'pg';
import { endClient } from './client-end.ts';

/** The first row that the server answers; undefined when it does not answer in time. Never throws. */
export async function answersWithin(
  connection: pg.ClientConfig,
  patienceMs: number,
  statement = 'select 1 as answers',
): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(statement)).rows[0];
  } catch {
    return undefined;
  } finally {
    void endClient(client);
  }
}
