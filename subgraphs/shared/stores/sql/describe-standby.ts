/** What `npm run doctor` says of a standby. */
import pg from 'pg';
import { endClient } from './client-end.ts';
import { NotInRecovery } from './standby.ts';

export interface StandbyDescription {
  version: string;
  /** Of one query over an open connection. */
  latencyMs: number;
  /** Whether it receives the primary's log now. */
  isStreaming: boolean;
  /** How much of what it has received is not to be read yet. */
  bytesBehind: number;
  /** When the last transaction that it shows was committed; null where it has shown none since it was started. */
  asOf: Date | null;
}

const patienceMs = 2_000;
const look = `select current_setting('server_version') as version, pg_is_in_recovery() as follows,
  exists (select from pg_stat_wal_receiver where status = 'streaming') as streams,
  coalesce(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), 0)::float8 as behind,
  pg_last_xact_replay_timestamp() as as_of`;
interface Row {
  version: string;
  follows: boolean;
  streams: boolean;
  behind: number;
  as_of: Date | null;
}

/** Throws NotInRecovery for a server that is no standby, and what the driver says when it does not answer. */
export async function describeStandby(url: string): Promise<StandbyDescription> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    application_name: 'doctor',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [row] = (await client.query<Row>(look)).rows;
    if (!row?.follows) throw new NotInRecovery(url);
    const begunAt = performance.now();
    await client.query('select 1');
    const latencyMs = performance.now() - begunAt;
    const bytesBehind = Math.max(0, row.behind);
    return { version: row.version, latencyMs, isStreaming: row.streams, bytesBehind, asOf: row.as_of };
  } finally {
    await endClient(client);
  }
}
