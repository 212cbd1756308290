/** Keeps a few workers of a durable queue going for as long as the service runs. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';

export interface WorkerOptions {
  /** Does one piece of work; false when there was none. */
  work(signal: AbortSignal): Promise<boolean>;
  /** Pieces of work at the same time. */
  concurrency: number;
  /** How long to wait before looking again when there was nothing, or when looking failed. */
  idleMs: number;
  clock: Clock;
  logger: Logger;
}
export interface Workers {
  /** Says to `most` of those that have none, by default to all, that there may be work: a lost call costs `idleMs` at most. */
  wake(most?: number): void;
  /** Gives up the work in hand and waits until it is given back. */
  close(): Promise<void>;
}

/** Starts at once. */
export function runWorkers({ work, concurrency, idleMs, clock, logger }: WorkerOptions): Workers {
  const stop = new AbortController();
  /** Those that have nothing to do. */
  const idle: AbortController[] = [];
  /** So many were called that were not idle: whoever has nothing next looks again. */
  let missed = 0;
  /** What keeps work from being taken: told of once, for it is tried again every moment. */
  let obstacle: string | undefined;

  function noteSuccess(worked: boolean): boolean {
    if (obstacle !== undefined) logger.info('work is taken again');
    obstacle = undefined;
    return worked;
  }

  function noteFailure(error: unknown): false {
    // Further lines of a statement that failed are its values, which differ each time.
    const [reason = ''] = String(error).split('\n', 1);
    if (reason !== obstacle) logger.warn({ err: error }, 'no work can be taken at the moment');
    obstacle = reason;
    return false;
  }

  async function run() {
    while (!stop.signal.aborted) {
      const worked = await work(stop.signal).then(noteSuccess, noteFailure);
      if (worked) continue;
      if (missed > 0) missed -= 1;
      else if (!stop.signal.aborted) await rest();
    }
  }

  async function rest() {
    const bell = new AbortController();
    idle.push(bell);
    await clock.sleep(idleMs, bell.signal).catch(() => undefined);
    const at = idle.indexOf(bell);
    if (at >= 0) idle.splice(at, 1);
  }

  function wake(most = concurrency) {
    const rung = idle.splice(0, most);
    for (const bell of rung) bell.abort();
    missed = Math.max(missed, most - rung.length);
  }
  const running = Array.from({ length: concurrency }, run);
  return {
    wake,
    async close() {
      stop.abort(new Error('The service stops.'));
      wake();
      await Promise.all(running);
    },
  };
}
