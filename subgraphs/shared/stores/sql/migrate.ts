/**
 * Brings schemas up to date at start. Several services start at once on one database, so every run holds one advisory
 * lock; what is there already is left alone.
 */
import { sql } from 'drizzle-orm';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { endClient } from './client-end.ts';
import { platformMigrations } from './platform-migrations.ts';
import type { Database, Executor } from './port.ts';

/** A number that nothing else in the database locks. */
const migrationLock = 7_271_001;

export interface Migration {
  name: string;
  statements: string[];
}
export interface MigrationState {
  schema: string;
  applied: number;
  pending: number;
}

/** Applies the migrations of drizzle-kit in `folder` that `schema` lacks; all of them or none. */
export function migrateSubgraph(
  database: Database,
  options: { schema: string; folder: string },
): Promise<MigrationState> {
  return migrate(database, options.schema, readFolder(options.folder));
}

/** Applies this package's own migrations (event log, live streams). */
export function migratePlatform(database: Database): Promise<MigrationState> {
  return migrate(database, 'platform', platformMigrations);
}

/** How far a schema is, without changing anything. */
export async function readMigrationState(
  database: Database,
  options: { schema: string; folder?: string },
): Promise<MigrationState> {
  const migrations = options.folder ? readFolder(options.folder) : platformMigrations;
  const { rows } = await database.db.execute(
    sql`select to_regclass('platform.migrations') is not null as known`,
  );
  const applied = rows[0]?.known ? await appliedIn(database.db, options.schema) : new Set<string>();
  const pending = migrations.filter(({ name }) => !applied.has(name)).length;
  return { schema: options.schema, applied: migrations.length - pending, pending };
}

function readFolder(folder: string): Migration[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(toMigration);
}

const toMigration = ({ folderMillis, sql: statements }: MigrationMeta): Migration => ({
  name: String(folderMillis),
  statements: statements.map((statement) => statement.trim()).filter(Boolean),
});

async function migrate(database: Database, schema: string, migrations: Migration[]): Promise<MigrationState> {
  // Not a connection of the pool: waiting for the lock, or an index on a large table, may outlast its deadlines.
  const client = await database.connect();
  try {
    await drizzle(client).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
      await makeLedger(tx);
      const applied = await appliedIn(tx, schema);
      for (const { name, statements } of migrations.filter(({ name }) => !applied.has(name))) {
        for (const statement of statements) await tx.execute(sql.raw(statement));
        await tx.execute(sql`insert into platform.migrations (schema, name) values (${schema}, ${name})`);
      }
    });
  } finally {
    await endClient(client);
  }
  return { schema, applied: migrations.length, pending: 0 };
}

async function makeLedger(executor: Executor): Promise<void> {
  await executor.execute(sql`create schema if not exists platform`);
  await executor.execute(sql`
    create table if not exists platform.migrations (
      schema text not null,
      name text not null,
      applied_at timestamptz not null default now(),
      primary key (schema, name)
    )`);
}

async function appliedIn(executor: Executor, schema: string): Promise<Set<string>> {
  const { rows } = await executor.execute<{ name: string }>(
    sql`select name from platform.migrations where schema = ${schema}`,
  );
  return new Set(rows.map(({ name }) => name));
}
