/**
 * A streaming standby, for reads while the primary is away. A primary must never be taken for one, so each connection is
 * asked first, and again before what is read later, whether its server is in recovery.
 */
import type { Logger } from '@ensure-study/kit/logger';
import pg from 'pg';
import { watchConnections } from './connection-watch.ts';
import { answersWithin } from './answers-within.ts';
import { traceStatements } from './statement-spans.ts';

export interface StandbyOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** 5 000 when absent. */
  statementTimeoutMs?: number;
  logger?: Logger;
}
export interface Standby {
  /** Runs `read` on the pool; answers what it answers, and a moment up to which every change is in it. */
  read<T>(read: (pool: pg.Pool) => Promise<T>): Promise<{ result: T; asOf: Date }>;
  /** Whether it answers and is in recovery; never throws. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** Fewer than of the primary: what is read in an outage is the pages of people who are there. */
const poolMax = 5;
const connectMsMax = 1_000;
const isUpMsMax = 900;
const answerGraceMs = 1_000;
const idleMsMax = 30_000;
/** So long one look at the server counts. It is taken before the reads for which it counts: those are never older. */
const lookMs = 1_000;

const readOnly = 'set default_transaction_read_only = on';
export const isInRecovery = 'select pg_is_in_recovery() as follows';
/** Without a transaction replayed since it was started: everything up to the last checkpoint of the primary that it has. */
const lookAt = `select pg_is_in_recovery() as follows,
  coalesce(pg_last_xact_replay_timestamp(), (select checkpoint_time from pg_control_checkpoint())) as as_of`;

/** A server that would be read from by mistake. */
export class NotInRecovery extends Error {
  constructor(url: string) {
    super(
      `${addressOf(url)} is not in recovery: it is no standby (DATABASE_REPLICA_URL), and is not read from.`,
    );
    this.name = 'NotInRecovery';
  }
}

/** Opens a pool; nothing is asked of the server before the first read. */
export function openStandby({
  url,
  applicationName,
  statementTimeoutMs = 5_000,
  logger,
}: StandbyOptions): Standby {
  const connection: pg.ClientConfig = {
    connectionString: url,
    application_name: applicationName,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + answerGraceMs,
    connectionTimeoutMillis: connectMsMax,
    keepAlive: true,
  };
  const pool = new pg.Pool({
    ...connection,
    max: poolMax,
    idleTimeoutMillis: idleMsMax,
    verify: (client, done) => void prepare(client, url).then(() => done(), done),
  });
  pool.on('error', (error) => logger?.warn({ err: error }, 'a connection to the standby broke'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  traceStatements(pool);
  const answers = (patienceMs: number) => answersWithin(connection, patienceMs, isInRecovery);
  const stopWatching = watchConnections(
    pool,
    async (patienceMs) => (await answers(patienceMs)) !== undefined,
  );
  const asOf = createLook(pool, url);
  return {
    async read(read) {
      const moment = await asOf();
      return { result: await read(pool), asOf: moment };
    },
    isUp: async () => (await answers(isUpMsMax))?.follows === true,
    async close() {
      stopWatching();
      await pool.end();
    },
  };
}

async function prepare(client: pg.ClientBase, url: string): Promise<void> {
  await client.query(readOnly);
  const { rows } = await client.query<{ follows: boolean }>(isInRecovery);
  if (rows[0]?.follows !== true) throw new NotInRecovery(url);
}

/** One look for all who read within its time. */
function createLook(pool: pg.Pool, url: string): () => Promise<Date> {
  let looked: { at: number; asOf: Promise<Date> } | undefined;
  async function look(): Promise<Date> {
    const { rows } = await pool.query<{ follows: boolean; as_of: Date }>(lookAt);
    // It may have been promoted since its connections were made.
    if (rows[0]?.follows !== true) throw new NotInRecovery(url);
    return rows[0].as_of;
  }
  return () => {
    const at = performance.now();
    if (looked && at - looked.at < lookMs) return looked.asOf;
    const asOf = look();
    const mine = (looked = { at, asOf });
    asOf.catch(() => {
      if (looked === mine) looked = undefined;
    });
    return asOf;
  };
}

/** Without its password. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `The server at ${host}${pathname}`;
}
