/** What the processes of a product share: through Redis where there is one, else by PostgreSQL and each for itself. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import type { Database } from '../sql/port.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import type { Wakeups } from '../sql/wakeups.ts';
import { createLastingCache, createLastingRateLimiter, createLastingTokenBuckets } from './lasting.ts';
import { createMemoryCache } from './memory-cache.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import { createMemoryTokenBuckets } from './memory-token-buckets.ts';
import { openRedis } from './redis.ts';
import { createRedisCache } from './redis-cache.ts';
import { createRedisRateLimiter } from './redis-rate-limiter.ts';
import { createRedisTokenBuckets } from './redis-token-buckets.ts';
import { createRedisWakeups } from './redis-wakeups.ts';
import type { Cache, RateLimiter, TokenBuckets } from './port.ts';

export interface OpenedKv {
  limiter: RateLimiter;
  cache: Cache;
  buckets: TokenBuckets;
  wakeups: Wakeups;
  /** For `/health/ready`. Without Redis a service is degraded, not down. */
  dependencies: Dependency[];
  /** Before the database is closed. */
  close(): Promise<void>;
}

const keysMax = 100_000;
/** Of a few kilobytes each. */
const cacheEntriesMax = 5_000;

/** Does not wait for Redis: until it is there, this process counts for itself and is woken by PostgreSQL. */
export function openKv(options: {
  redisUrl: string | undefined;
  /** Of the service. */
  name: string;
  database: Database;
  clock: Clock;
  logger: Logger;
}): OpenedKv {
  const { redisUrl: url, name, database, clock, logger } = options;
  const limiter = createMemoryRateLimiter({ clock, keysMax });
  const cache = createMemoryCache({ entriesMax: cacheEntriesMax, clock });
  const buckets = createMemoryTokenBuckets({ clock, keysMax });
  const wakeups = createWakeups(database, { logger });
  if (!url) return { limiter, cache, buckets, wakeups, dependencies: [], close: () => wakeups.close() };
  const redis = openRedis({ url, name, logger });
  const subscriber = openRedis({ url, name: `${name}-wakeups`, logger });
  const shared = createRedisWakeups({
    publisher: redis.client,
    subscriber: subscriber.client,
    own: wakeups,
  });
  return {
    limiter: createLastingRateLimiter({
      shared: createRedisRateLimiter({ client: redis.client, clock }),
      own: limiter,
      logger,
    }),
    cache: createLastingCache({
      shared: createRedisCache({ client: redis.client }),
      own: cache,
      logger,
    }),
    buckets: createLastingTokenBuckets({
      shared: createRedisTokenBuckets({ client: redis.client, clock }),
      own: buckets,
      logger,
    }),
    wakeups: shared,
    dependencies: [{ name: 'redis', adapter: 'real', required: false, isUp: redis.isUp }],
    async close() {
      await shared.close();
      await Promise.all([redis.close(), subscriber.close()]);
    },
  };
}
