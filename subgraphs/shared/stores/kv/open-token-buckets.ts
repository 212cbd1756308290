/** The token buckets of the gateway: shared by its replicas where there is a Redis, else its own. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import { createLastingTokenBuckets } from './lasting.ts';
import { createMemoryTokenBuckets } from './memory-token-buckets.ts';
import type { TokenBuckets } from './port.ts';
import { openRedis } from './redis.ts';
import { createRedisTokenBuckets } from './redis-token-buckets.ts';

export interface OpenedTokenBuckets {
  buckets: TokenBuckets;
  /** For `/health/ready`. Without Redis a service is degraded, not down. */
  dependencies: Dependency[];
  close(): Promise<void>;
}

const keysMax = 100_000;

/** Does not wait for Redis: until it is there, this process counts for itself. */
export function openTokenBuckets(options: {
  redisUrl: string | undefined;
  /** Of the service. */
  name: string;
  clock: Clock;
  logger: Logger;
}): OpenedTokenBuckets {
  const { redisUrl: url, name, clock, logger } = options;
  const own = createMemoryTokenBuckets({ clock, keysMax });
  if (!url) return { buckets: own, dependencies: [], close: async () => {} };
  const redis = openRedis({ url, name, logger });
  const shared = createRedisTokenBuckets({ client: redis.client, clock });
  return {
    buckets: createLastingTokenBuckets({ shared, own, logger }),
    dependencies: [{ name: 'redis', adapter: 'real', required: false, isUp: redis.isUp }],
    close: redis.close,
  };
}
