/** On the Redis that `REDIS_URL_TEST` names. */
import { randomUUID } from 'node:crypto';
import { systemClock } from '@ensure-study/kit/clock';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheContract, rateLimiterContract, tokenBucketsContract } from './kv.contract.ts';
import { openRedis, type RedisConnection } from './redis.ts';
import { createRedisCache } from './redis-cache.ts';
import { createRedisRateLimiter } from './redis-rate-limiter.ts';
import { createRedisTokenBuckets } from './redis-token-buckets.ts';

const url = process.env.REDIS_URL_TEST ?? '';
let redis: RedisConnection;
beforeAll(async () => {
  redis = openRedis({ url, name: 'test', logger: silentLogger });
  await new Promise((resolve) => redis.client.once('ready', resolve));
});
afterAll(() => redis.close());

describe('rate limits in Redis', () => {
  rateLimiterContract(async () => {
    const clock = createFakeClock();
    return {
      limiter: createRedisRateLimiter({ client: redis.client, clock }),
      now: clock.now,
      pass: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });

  test('two replicas that take at the same moment never take more than the limit together', async () => {
    const other = openRedis({ url, name: 'other', logger: silentLogger });
    await new Promise((resolve) => other.client.once('ready', resolve));
    const replicas = [redis, other].map(({ client }) =>
      createRedisRateLimiter({ client, clock: systemClock }),
    );
    const [key, limit] = [randomUUID(), { limit: 20, windowMs: 60_000 }];
    const taken = await Promise.all(
      Array.from({ length: 50 }, () => replicas.map((replica) => replica.take(key, limit))).flat(),
    );
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(limit.limit);
    await other.close();
  });

  test('what is not used for a window is forgotten', async () => {
    const limiter = createRedisRateLimiter({ client: redis.client, clock: systemClock });
    const key = randomUUID();
    await limiter.take(key, { limit: 1, windowMs: 60_000 });
    const left = await redis.client.pttl(`ensure:rate:{${key}}`);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
  });
});

describe('token buckets in Redis', () => {
  tokenBucketsContract(async () => {
    const clock = createFakeClock();
    return {
      buckets: createRedisTokenBuckets({ client: redis.client, clock }),
      now: clock.now,
      pass: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });

  test('two replicas that spend at the same moment never spend more than a bucket together', async () => {
    const other = openRedis({ url, name: 'other', logger: silentLogger });
    await new Promise((resolve) => other.client.once('ready', resolve));
    const clock = createFakeClock();
    const replicas = [redis, other].map(({ client }) => createRedisTokenBuckets({ client, clock }));
    const [key, bucket] = [randomUUID(), { capacity: 100, fillMs: 60_000 }];
    const spent = await Promise.all(
      Array.from({ length: 50 }, () => replicas.map((replica) => replica.spend(key, 7, bucket))).flat(),
    );
    expect(spent.filter(({ allowed }) => allowed)).toHaveLength(14);
    await other.close();
  });

  test('a bucket is forgotten once it is full again', async () => {
    const buckets = createRedisTokenBuckets({ client: redis.client, clock: systemClock });
    const key = randomUUID();
    await buckets.spend(key, 30, { capacity: 60, fillMs: 60_000 });
    const left = await redis.client.pttl(`ensure:bucket:{${key}}`);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(30_000);
  });
});

describe('remembered values in Redis', () => {
  cacheContract(async () => ({
    cache: createRedisCache({ client: redis.client }),
    // Redis forgets by its own clock.
    pass: (ms) => sleep(ms),
    [Symbol.asyncDispose]: async () => undefined,
  }));
});

test('where there is no Redis, a command fails at once and not at its deadline', async () => {
  const nowhere = openRedis({ url: 'redis://127.0.0.1:1', name: 'test', logger: silentLogger });
  const begun = performance.now();
  await expect(nowhere.client.ping()).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(250);
  await nowhere.close();
});
