/**
 * Lets single statements of answers that may be stale go to the standby while the primary is away; everything else, and
 * everything while the primary answers, goes to the primary: whoever has just written reads what was written.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@ensure-study/kit/logger';
import { mayReadStale, noteStale } from '@ensure-study/kit/stale-reads';
import type pg from 'pg';
import { isDatabaseOutage } from './outage.ts';
import type { Standby } from './standby.ts';

interface Reading {
  standby: Standby;
  /** Asks the primary now; never throws. */
  isPrimaryUp(): Promise<boolean>;
  logger?: Logger;
}
type Query = (...statement: unknown[]) => Promise<unknown>;

/** How often a primary that is away is asked whether it is back. */
const askAgainMs = 500;

/**
 * Changes `pool.query`, which is how statements outside a transaction are sent. Transactions take a connection of the pool
 * and so never leave the primary. Answers how to stop.
 */
export function readInOutages(pool: pg.Pool, reading: Reading): () => void {
  const toPrimary = pool.query.bind(pool) as Query;
  const primary = watchPrimary(reading);

  async function fromStandby(statement: unknown[], why: unknown): Promise<unknown> {
    try {
      const { result, asOf } = await reading.standby.read((standby) =>
        (standby.query as Query).apply(standby, statement),
      );
      noteStale(asOf);
      return result;
    } catch (error) {
      primary.noteNoStandby(error);
      // Whatever the standby says, it was asked because of this.
      throw why;
    }
  }
  pool.query = (async (...statement: unknown[]) => {
    if (!mayReadStale() || typeof statement.at(-1) === 'function') return toPrimary(...statement);
    if (primary.awayBecause !== undefined) return fromStandby(statement, primary.awayBecause);
    try {
      return await toPrimary(...statement);
    } catch (error) {
      if (!isDatabaseOutage(error) || !(await primary.isAway(error))) throw error;
      return fromStandby(statement, error);
    }
  }) as pg.Pool['query'];
  return primary.stop;
}

/** Remembers that the primary is away until it answers again, so that nobody waits for it meanwhile. */
function watchPrimary({ isPrimaryUp, logger }: Reading) {
  const stopped = new AbortController();
  let awayBecause: unknown;
  let asking: Promise<boolean> | undefined;
  let isStandbyMissed = false;

  async function untilBack(): Promise<void> {
    do await sleep(askAgainMs, undefined, { signal: stopped.signal, ref: false });
    while (!(await isPrimaryUp()));
    awayBecause = undefined;
    isStandbyMissed = false;
    logger?.info('the database is back, and is read from again');
  }
  async function ask(error: unknown): Promise<boolean> {
    // A statement that fails late learns what is known; whether it is back is asked already.
    if (awayBecause !== undefined) return true;
    if (await isPrimaryUp()) return false;
    awayBecause = error;
    logger?.warn({ err: error }, 'the database is away; what people look at is read from its standby');
    untilBack().catch(() => undefined);
    return true;
  }
  return {
    get awayBecause() {
      return awayBecause;
    },
    /** One connection may break while the server is well: it is asked, once for all who come meanwhile. */
    isAway: (error: unknown): Promise<boolean> => (asking ??= ask(error).finally(() => (asking = undefined))),
    noteNoStandby(error: unknown): void {
      if (!isStandbyMissed) logger?.warn({ err: error }, 'the standby cannot be read from either');
      isStandbyMissed = true;
    },
    stop: () => stopped.abort(),
  };
}
