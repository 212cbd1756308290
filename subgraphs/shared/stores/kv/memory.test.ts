import { createFakeClock } from '@ensure-study/testkit/clock';
import { describe, expect, test } from 'vitest';
import { cacheContract, rateLimiterContract, tokenBucketsContract } from './kv.contract.ts';
import { createMemoryCache } from './memory-cache.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import { createMemoryTokenBuckets } from './memory-token-buckets.ts';

describe('the cache in memory', () => {
  cacheContract(async () => {
    const clock = createFakeClock();
    return {
      cache: createMemoryCache({ entriesMax: 100, clock }),
      pass: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });

  test('never holds more than its entries', async () => {
    const cache = createMemoryCache({ entriesMax: 2 });
    for (const key of ['a', 'b', 'c']) await cache.set(key, key, 60_000);
    expect(await Promise.all(['a', 'b', 'c'].map((key) => cache.get(key)))).toEqual([undefined, 'b', 'c']);
  });
});

describe('rate limits in memory', () => {
  rateLimiterContract(async () => {
    const clock = createFakeClock();
    return {
      limiter: createMemoryRateLimiter({ clock, keysMax: 100 }),
      now: clock.now,
      pass: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });

  test('remembers no more keys than it may', async () => {
    const limiter = createMemoryRateLimiter({ clock: createFakeClock(), keysMax: 1 });
    const once = { limit: 1, windowMs: 1_000 };
    await limiter.take('forgotten', once);
    await limiter.take('remembered', once);
    expect((await limiter.peek('remembered', once)).allowed).toBe(false);
    expect((await limiter.peek('forgotten', once)).allowed).toBe(true);
  });
});

describe('token buckets in memory', () => {
  tokenBucketsContract(async () => {
    const clock = createFakeClock();
    return {
      buckets: createMemoryTokenBuckets({ clock, keysMax: 100 }),
      now: clock.now,
      pass: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });
});
