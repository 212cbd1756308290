/** Rate limits that go on in this process while the shared ones cannot be asked. */
import type { Logger } from '@ensure-study/kit/logger';
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import type { RateLimiter } from './port.ts';

export interface LastingRateLimiterOptions {
  /** Rejects while it is away. */
  shared: RateLimiter;
  /** Counts meanwhile; what it counted is not handed over, as windows are short. */
  own: RateLimiter;
  logger: Logger;
}

const failuresMax = 3;
/** So long `shared` is not asked once it has failed so often, and nobody waits for it. */
const restMs = 1_000;

/** Never rejects as long as `own` does not: each replica allows the whole limit while the shared count is away. */
export function createLastingRateLimiter({ shared, own, logger }: LastingRateLimiterOptions): RateLimiter {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failuresMax),
  });
  breaker.onBreak(() => logger.warn('rate limits are counted in this process alone'));
  breaker.onReset(() => logger.info('rate limits are shared again'));
  const ask = async <T>(count: (by: RateLimiter) => Promise<T>): Promise<T> =>
    breaker.execute(() => count(shared)).catch(() => count(own));
  return {
    take: (key, limit) => ask((by) => by.take(key, limit)),
    peek: (key, limit) => ask((by) => by.peek(key, limit)),
  };
}
