/** What `npm run doctor` says of a database. */
import pg from 'pg';
import { endClient } from './client-end.ts';

export interface DatabaseDescription {
  version: string;
  /** Of one query over an open connection. */
  latencyMs: number;
  /** Applied migrations per schema; empty before the product's first start. */
  migrations: { schema: string; applied: number }[];
}

const patienceMs = 2_000;

/** Looks at a database without changing it; throws what the driver says when it does not answer. */
export async function describeDatabase(url: string): Promise<DatabaseDescription> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    application_name: 'doctor',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = await client.query<{ version: string; known: boolean }>(
      `select current_setting('server_version') as version, to_regclass('platform.migrations') is not null as known`,
    );
    const begunAt = performance.now();
    await client.query('select 1');
    const latencyMs = performance.now() - begunAt;
    const { rows: migrations } = version.rows[0]?.known
      ? await client.query<{ schema: string; applied: number }>(
          'select schema, count(*)::int as applied from platform.migrations group by schema order by schema',
        )
      : { rows: [] };
    return { version: version.rows[0]?.version ?? 'unknown', latencyMs, migrations };
  } finally {
    await endClient(client);
  }
}
