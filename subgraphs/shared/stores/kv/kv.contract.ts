/** What every adapter of `Cache` and of `RateLimiter` guarantees. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Cache, RateLimiter } from './port.ts';

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

export function cacheContract(open: () => Promise<CacheUnderTest>): void {
  test('a value is there until its time is over, it is deleted or it is replaced', async () => {
    await using it = await open();
    const [key, deleted] = [randomUUID(), randomUUID()];
    expect(await it.cache.get(key)).toBeUndefined();
    await it.cache.set(key, { answer: ['old'] }, 60_000);
    await it.cache.set(key, { answer: [42] }, 500);
    await it.cache.set(deleted, 'value', 500);
    await it.cache.delete(deleted);
    expect(await it.cache.get(key)).toEqual({ answer: [42] });
    expect(await it.cache.get(deleted)).toBeUndefined();
    await it.pass(600);
    expect(await it.cache.get(key)).toBeUndefined();
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
