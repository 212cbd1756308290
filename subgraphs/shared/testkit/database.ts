/** A database of one's own for a test, on the one embedded server that the test run has started. */
import { randomUUID } from 'node:crypto';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import type { Database } from '@ensure-study/stores/sql/port';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the embedded server, to make databases with. */
    databaseServerUrl: string;
  }
}

export interface TestDatabase extends AsyncDisposable {
  database: Database;
  /** For further pools, as other processes would have; they must be closed by the test. */
  url: string;
}

/**
 * A fresh, empty database; gone when the test ends: `await using test = await openTestDatabase()`.
 * Migrations are the test's own call: `migratePlatform`, `migrateSubgraph`.
 */
export async function openTestDatabase(
  options: {
    poolMax?: number;
    /** A server apart from that of the test run. */
    serverUrl?: string;
  } = {},
): Promise<TestDatabase> {
  const { serverUrl = inject('databaseServerUrl') } = options;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name} template template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = openDatabase({ url: url.href, applicationName: 'test', poolMax: options.poolMax ?? 5 });
  return {
    database,
    url: url.href,
    async [Symbol.asyncDispose]() {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
