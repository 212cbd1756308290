/** Has the index apart from the rows follow them for as long as the service runs. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { runWorkers, type Workers } from '../workers/run-workers.ts';
import type { IndexKeeper } from './keep-index.ts';

export interface KeepIndexAlongDeps {
  keeper: IndexKeeper;
  clock: Clock;
  logger: Logger;
}

/** A change is also written when its class is searched: this is for what nobody searches yet. */
const idleMs = 1_000;

/** Nothing is written before `start`. */
export function keepIndexAlong({ keeper, clock, logger }: KeepIndexAlongDeps) {
  let workers: Workers | undefined;
  let isAway = false;
  let isVerified = false;

  /** What was written before an outage may be lost, so what is there is counted after each, and at the start. */
  async function step(): Promise<boolean> {
    if (await keeper.work()) return true;
    if (isVerified) return false;
    isVerified = await keeper.verify();
    if (!isVerified) logger.warn('the passage index lacks passages; all are written anew');
    return !isVerified;
  }

  async function work(): Promise<boolean> {
    try {
      const didWork = await step();
      if (isAway) logger.info('the passage index is kept along again');
      isAway = false;
      return didWork;
    } catch (error) {
      if (!isAway) logger.warn({ err: error }, 'the passage index is not kept along; what changes waits');
      isAway = true;
      isVerified = false;
      await keeper.distrust();
      return false;
    }
  }

  return {
    start(): void {
      workers = runWorkers({ work, concurrency: 1, idleMs, clock, logger });
    },
    async close(): Promise<void> {
      await workers?.close();
    },
  };
}
