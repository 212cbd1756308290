/** The rate limiter of a service: shared where there is a Redis, else its own. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import { createLastingRateLimiter } from './lasting-rate-limiter.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import { openRedis } from './redis.ts';
import { createRedisRateLimiter } from './redis-rate-limiter.ts';
import type { RateLimiter } from './port.ts';

export interface OpenedRateLimiter {
  limiter: RateLimiter;
  /** For `/health/ready`. Without Redis a service is degraded, not down. */
  dependencies: Dependency[];
  close(): Promise<void>;
}

const keysMax = 100_000;

/** Does not wait for Redis: until it is there, this process counts for itself. */
export function openRateLimiter(options: {
  redisUrl: string | undefined;
  /** Of the service. */
  name: string;
  clock: Clock;
  logger: Logger;
}): OpenedRateLimiter {
  const { redisUrl: url, name, clock, logger } = options;
  const own = createMemoryRateLimiter({ clock, keysMax });
  if (!url) return { limiter: own, dependencies: [], close: async () => {} };
  const redis = openRedis({ url, name, logger });
  const shared = createRedisRateLimiter({ client: redis.client, clock });
  return {
    limiter: createLastingRateLimiter({ shared, own, logger }),
    dependencies: [{ name: 'redis', adapter: 'real', required: false, isUp: redis.isUp }],
    close: redis.close,
  };
}
