import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { migratePlatform, migrateSubgraph, readMigrationState } from './migrate.ts';
import { openDatabase } from './postgres.ts';

async function makeMigrations(statements: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'ensure-study-migrations-'));
  await mkdir(join(folder, 'meta'));
  const entries = statements.map((_, index) => ({
    idx: index,
    version: '7',
    when: 1_000 + index,
    tag: `${index}`,
    breakpoints: true,
  }));
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', entries }));
  await Promise.all(statements.map((statement, index) => writeFile(join(folder, `${index}.sql`), statement)));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

test('several services that start at once migrate each schema once', async () => {
  await using test = await openTestDatabase();
  await using school = await makeMigrations([
    'create schema school; --> statement-breakpoint\ncreate table school.pupils (name text)',
    "insert into school.pupils values ('only once')",
  ]);
  const services = Array.from({ length: 4 }, () =>
    openDatabase({ url: test.url, applicationName: 'service' }),
  );
  await Promise.all(
    services.map(async (database) => {
      await migratePlatform(database);
      await migrateSubgraph(database, { schema: 'school', folder: school.folder });
      await database.close();
    }),
  );
  const { rows } = await test.database.db.execute(sql`select name from school.pupils`);
  expect(rows).toEqual([{ name: 'only once' }]);
});

test('a migration that fails leaves nothing of its run behind', async () => {
  await using test = await openTestDatabase();
  await using broken = await makeMigrations(['create table half (a int)', 'create table nonsense (']);
  await expect(migrateSubgraph(test.database, { schema: 'broken', folder: broken.folder })).rejects.toThrow();
  const { rows } = await test.database.db.execute(sql`select to_regclass('half') as half`);
  expect(rows).toEqual([{ half: null }]);
});

test('tells how many migrations are pending without applying them', async () => {
  await using test = await openTestDatabase();
  const options = { schema: 'platform' };
  expect(await readMigrationState(test.database, options)).toMatchObject({ applied: 0 });
  const { applied } = await migratePlatform(test.database);
  expect(await readMigrationState(test.database, options)).toEqual({
    schema: 'platform',
    applied,
    pending: 0,
  });
});
