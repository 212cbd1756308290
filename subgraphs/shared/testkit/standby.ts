/** The streaming standby that `DATABASE_REPLICA_URL_TEST` names, and the primary that it follows, for `*.standby.real.test.ts`. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Pair {
  primaryUrl: string;
  replicaUrl: string;
}

/** The standby itself says whom it follows; the account is the same, as accounts are copied with everything else. */
export async function findPair(replicaUrl: string | undefined): Promise<Pair> {
  if (!replicaUrl)
    throw new Error('DATABASE_REPLICA_URL_TEST is required: the address of a streaming standby.');
  const statement = 'select sender_host as host, sender_port as port from pg_stat_wal_receiver';
  const sender = await askOne<{ host: string; port: number }>(replicaUrl, statement);
  if (!sender) throw new Error('The standby that DATABASE_REPLICA_URL_TEST names follows no primary.');
  const primary = Object.assign(new URL(replicaUrl), { hostname: sender.host, port: String(sender.port) });
  return { replicaUrl, primaryUrl: primary.href };
}

/** Resolves once everything that is committed at the primary is to be read at the standby. */
export async function untilReplayed({ primaryUrl, replicaUrl }: Pair): Promise<void> {
  const at = await askOne<{ lsn: string }>(primaryUrl, 'select pg_current_wal_flush_lsn() as lsn');
  for (;;) {
    const isThere = `select pg_last_wal_replay_lsn() >= '${at?.lsn}'::pg_lsn as there`;
    if ((await askOne<{ there: boolean }>(replicaUrl, isThere))?.there) return;
    await sleep(20);
  }
}

export async function askOne<T extends pg.QueryResultRow>(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows[0];
  } finally {
    await client.end();
  }
}
