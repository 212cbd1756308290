/** Asks what all processes share, and what this process has of its own while the former is away. */
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';

export interface SharedOrOwn<T> {
  /** Rejects while it is away. */
  shared: T;
  /** Serves meanwhile; what it gathers is not handed over, as all of it is short-lived. */
  own: T;
  /** What is shared, in the plural, for the log. */
  what: string;
  logger: Logger;
}

/** More at once than that is served by `own`, rather than waited for. */
const runningMax = 1_000;
const failuresMax = 3;
/** So long `shared` is not asked once it has failed so often, and nobody waits for it. */
const restMs = 1_000;

/** Answers how to ask; that never rejects as long as `own` does not. */
export function sharedOrOwn<T>({ shared, own, what, logger }: SharedOrOwn<T>) {
  const guard = createGuard({
    name: what,
    bulkhead: { runningMax, waitingMax: 0 },
    breaker: {
      ...{ failuresMax, restMs },
      onBreak: () => logger.warn(`${what} are kept in this process alone`),
      onReset: () => logger.info(`${what} are shared again`),
    },
  });
  return <R>(use: (by: T) => Promise<R>): Promise<R> => guard(() => use(shared)).catch(() => use(own));
}
