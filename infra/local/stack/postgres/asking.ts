/** A few statements over one connection. */
import pg from 'pg';

const patienceMs = 5_000;

type Ask = (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export async function asking<T>(url: string, task: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    application_name: 'stack',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await task(async (statement, values) => (await client.query(statement, values)).rows);
  } finally {
    await client.end().catch(() => undefined);
  }
}
