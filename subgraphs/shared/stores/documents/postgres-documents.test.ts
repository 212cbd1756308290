import { openTestDatabase, type TestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe } from 'vitest';
import { migratePlatform } from '../sql/migrate.ts';
import { openDatabase } from '../sql/postgres.ts';
import type { Database } from '../sql/port.ts';
import { documentsContract } from './documents.contract.ts';
import { createPostgresDocuments } from './postgres-documents.ts';

let test: TestDatabase;
let other: Database;
beforeAll(async () => {
  test = await openTestDatabase();
  await migratePlatform(test.database);
  other = openDatabase({ url: test.url, applicationName: 'elsewhere' });
});
afterAll(async () => {
  await other.close();
  await test[Symbol.asyncDispose]();
});

describe('documents in PostgreSQL', () => {
  documentsContract(async () => ({
    documents: createPostgresDocuments(test.database),
    elsewhere: createPostgresDocuments(other),
    async [Symbol.asyncDispose]() {
      await test.database.db.execute(sql`truncate platform.documents cascade`);
    },
  }));
});
