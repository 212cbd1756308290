/**
 * Brings a keyspace up to date. Replicas start at once, and Cassandra does not order their schema changes: whoever changes
 * something holds a lock, a row that is written by comparison (LWT) and runs out by itself when its holder dies.
 */
import { createHash, randomUUID } from 'node:crypto';
import { jittered } from '@ensure-study/kit/backoff';
import type { Clock } from '@ensure-study/kit/clock';
import { types, type Client } from 'cassandra-driver';
import type { ColumnMigration, Keyspace } from './port.ts';
import { requireAgreement, schemaChange } from './schema-change.ts';

/** Renewed before every statement, of which none takes longer. */
const lockSeconds = 30;
const lookEveryMs = 250;
/** Longer than a dead holder keeps the lock. */
const waitMsMax = 60_000;
/** The ledger is one partition, whose static column is the lock. */
const scope = 'tables';
const byComparison = { isIdempotent: false };

export interface Migrating {
  clock: Clock;
  signal?: AbortSignal;
}

/** Applies what `client`'s keyspace lacks, each step once whoever else tries. Forward only. */
export async function migrateKeyspace(
  client: Client,
  { name: keyspace, migrations }: Keyspace,
  migrating: Migrating,
): Promise<{ applied: number }> {
  await makeLedger(client, keyspace);
  const done = { applied: migrations.length };
  if ((await findPending(client, migrations)).length === 0) return done;
  const lock = createLock(client);
  await lock.take(migrating);
  try {
    // Another may have done it while the lock was waited for.
    for (const migration of await findPending(client, migrations)) await apply(client, migration, lock);
  } finally {
    await lock.release();
  }
  return done;
}

/** Names of what has been applied; none where there is no ledger yet. */
export async function readApplied(client: Client, keyspace: string): Promise<string[]> {
  if (!(await hasLedger(client, keyspace))) return [];
  const { rows } = await client.execute(`select name from ${keyspace}.migrations where scope = ?`, [scope]);
  // A partition in which only the lock is set answers one row without a name.
  return rows.flatMap((row) => (row.get('name') === null ? [] : [String(row.get('name'))]));
}

async function hasLedger(client: Client, keyspace: string): Promise<boolean> {
  const { rowLength } = await client.execute(
    `select table_name from system_schema.tables where keyspace_name = ? and table_name = 'migrations'`,
    [keyspace],
  );
  return rowLength > 0;
}

/** Made before there is a lock: one id for all who make it at once, where two would be two tables that cannot be joined. */
async function makeLedger(client: Client, keyspace: string): Promise<void> {
  if (await hasLedger(client, keyspace)) return;
  const id = new types.Uuid(createHash('md5').update(`${keyspace}.migrations`).digest());
  const made = await client.execute(
    `create table if not exists migrations
       (scope text, name text, applied_at timestamp, holder uuid static, primary key (scope, name)) with id = ${id}`,
    [],
    schemaChange,
  );
  requireAgreement(made);
}

async function findPending(client: Client, migrations: ColumnMigration[]): Promise<ColumnMigration[]> {
  const applied = new Set(await readApplied(client, client.keyspace));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: Client, { name, statements }: ColumnMigration, lock: Lock): Promise<void> {
  for (const statement of statements) {
    await lock.renew();
    requireAgreement(await client.execute(statement, [], schemaChange));
  }
  await lock.renew();
  await client.execute(
    'insert into migrations (scope, name, applied_at) values (?, ?, ?) if not exists',
    [scope, name, new Date()],
    byComparison,
  );
}

type Lock = ReturnType<typeof createLock>;

function createLock(client: Client) {
  const holder = randomUUID();
  const set = (values: unknown[], condition: string) =>
    client.execute(
      `update migrations using ttl ${lockSeconds} set holder = ? where scope = '${scope}' if holder ${condition}`,
      values,
      byComparison,
    );
  return {
    /** Waits for its turn; throws when somebody else is at it all the time, or the signal aborts. */
    async take({ clock, signal }: Migrating): Promise<void> {
      const giveUpAt = clock.now() + waitMsMax;
      while (!(await set([holder], '= null')).wasApplied()) {
        if (clock.now() > giveUpAt) throw new Error('Somebody else keeps migrating this keyspace.');
        await clock.sleep(jittered(lookEveryMs), signal);
      }
    },
    async renew(): Promise<void> {
      if (!(await set([holder, holder], '= ?')).wasApplied())
        throw new Error('The lock for migrations ran out.');
    },
    /** What cannot be given back runs out. */
    async release(): Promise<void> {
      await set([null, holder], '= ?').catch(() => undefined);
    },
  };
}
