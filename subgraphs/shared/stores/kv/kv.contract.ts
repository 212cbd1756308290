/** What every adapter of `Cache`, of `RateLimiter` and of `TokenBuckets` guarantees. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Cache, RateLimiter, TokenBuckets } from './port.ts';

export interface CacheUnderTest extends AsyncDisposable {
  cache: Cache;
  /** Lets time pass for the cache. */
  pass(ms: number): Promise<void>;
}
export interface RateLimiterUnderTest extends AsyncDisposable {
  limiter: RateLimiter;
  now(): number;
  pass(ms: number): Promise<void>;
}

export interface TokenBucketsUnderTest extends AsyncDisposable {
  buckets: TokenBuckets;
  now(): number;
  pass(ms: number): Promise<void>;
}

export function cacheContract(open: () => Promise<CacheUnderTest>): void {
  test('a value is there until its time is over or it is replaced', async () => {
    await using it = await open();
    const key = randomUUID();
    expect(await it.cache.get(key)).toBeUndefined();
    await it.cache.set(key, { answer: ['old'] }, 60_000);
    await it.cache.set(key, { answer: [42] }, 500);
    expect(await it.cache.get(key)).toEqual({ answer: [42] });
    await it.pass(600);
    expect(await it.cache.get(key)).toBeUndefined();
  });

  test('of those who add one key at once one is told that it did, until its time is over or it is deleted', async () => {
    await using it = await open();
    const key = randomUUID();
    const add = () => it.cache.add(key, 'mine', 500);
    const added = await Promise.all([add(), add(), add()]);
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await it.cache.get(key)).toBe('mine');
    await it.pass(600);
    expect(await add()).toBe(true);
    await it.cache.delete(key);
    expect(await it.cache.get(key)).toBeUndefined();
    await it.cache.delete(key);
    expect(await add()).toBe(true);
  });
}

export function rateLimiterContract(open: () => Promise<RateLimiterUnderTest>): void {
  const limit = { limit: 3, windowMs: 10_000 };

  test('refuses beyond the limit and says when the next use is free', async () => {
    await using it = await open();
    const key = randomUUID();
    const firstAt = it.now();
    expect(await it.limiter.take(key, limit)).toEqual({ allowed: true });
    await it.pass(4_000);
    await it.limiter.take(key, limit);
    await it.limiter.take(key, limit);
    expect(await it.limiter.take(key, limit)).toEqual({ allowed: false, retryAt: firstAt + limit.windowMs });
    expect(await it.limiter.take(randomUUID(), limit)).toEqual({ allowed: true });
  });

  test('the window slides: never more than the limit in any ten seconds, and refusals do not count', async () => {
    await using it = await open();
    const key = randomUUID();
    const allowedAt: number[] = [];
    for (let step = 0; step < 40; step++) {
      if ((await it.limiter.take(key, limit)).allowed) allowedAt.push(it.now());
      await it.pass(1_000);
    }
    for (const start of allowedAt) {
      const inWindow = allowedAt.filter((at) => at >= start && at < start + limit.windowMs);
      expect(inWindow.length).toBeLessThanOrEqual(limit.limit);
    }
    expect(allowedAt.length).toBe(12);
  });

  test('looking does not count', async () => {
    await using it = await open();
    const key = randomUUID();
    for (let look = 0; look < 5; look++) expect(await it.limiter.peek(key, limit)).toEqual({ allowed: true });
    for (let use = 0; use < 3; use++) await it.limiter.take(key, limit);
    expect((await it.limiter.peek(key, limit)).allowed).toBe(false);
  });

  test('a limit of 0 is off', async () => {
    await using it = await open();
    const key = randomUUID();
    for (let use = 0; use < 10; use++) {
      expect(await it.limiter.take(key, { limit: 0, windowMs: 1_000 })).toEqual({ allowed: true });
    }
  });
}

export function tokenBucketsContract(open: () => Promise<TokenBucketsUnderTest>): void {
  const minute = (capacity: number) => ({ capacity, fillMs: 60_000 });

  test('a key may spend what a bucket holds; it fills evenly, and says when there will be enough', async () => {
    await using it = await open();
    const [key, other] = [randomUUID(), randomUUID()];
    expect(await it.buckets.spend(key, 500, minute(600))).toEqual({ allowed: true, left: 100 });
    const refused = await it.buckets.spend(key, 200, minute(600));
    expect(refused).toEqual({ allowed: false, left: 100, retryAt: it.now() + 10_000 });
    expect(await it.buckets.spend(other, 600, minute(600))).toEqual({ allowed: true, left: 0 });
    await it.pass(10_000);
    expect(await it.buckets.spend(key, 200, minute(600))).toEqual({ allowed: true, left: 0 });
    expect((await it.buckets.spend(key, 1, minute(600))).allowed).toBe(false);
  });

  test('a bucket never holds more than it can, and lets through once what costs more than that', async () => {
    await using it = await open();
    const key = randomUUID();
    await it.buckets.spend(key, 1, minute(60));
    await it.pass(3_600_000);
    expect(await it.buckets.spend(key, 100, minute(60))).toEqual({ allowed: true, left: -40 });
    const owing = await it.buckets.spend(key, 100, minute(60));
    expect(owing).toEqual({ allowed: false, left: -40, retryAt: it.now() + 100_000 });
  });

  test('a bucket that holds nothing is off', async () => {
    await using it = await open();
    expect(await it.buckets.spend(randomUUID(), 1e9, minute(0))).toEqual({ allowed: true, left: Infinity });
  });
}
