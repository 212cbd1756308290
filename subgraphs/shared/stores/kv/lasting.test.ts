import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test, vi } from 'vitest';
import { createLastingCache, createLastingRateLimiter } from './lasting.ts';
import { createMemoryCache } from './memory-cache.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type { Cache, RateLimiter } from './port.ts';

const once = { limit: 1, windowMs: 60_000 };

function open() {
  const clock = createFakeClock();
  const own = createMemoryRateLimiter({ clock, keysMax: 10 });
  const take = vi.fn<RateLimiter['take']>();
  const limiter = createLastingRateLimiter({ shared: { take, peek: take }, own, logger: silentLogger });
  return { limiter, take };
}

test('the shared count decides as long as it answers', async () => {
  const { limiter, take } = open();
  take.mockResolvedValue({ allowed: true });
  for (let use = 0; use < 3; use++) expect(await limiter.take('key', once)).toEqual({ allowed: true });
});

test('while it does not, the limit holds in this process, and it is not asked every time', async () => {
  const { limiter, take } = open();
  take.mockRejectedValue(new Error('away'));
  const answers = [];
  for (let use = 0; use < 10; use++) answers.push((await limiter.take('key', once)).allowed);
  expect(answers).toEqual([true, ...Array<boolean>(9).fill(false)]);
  expect(take).toHaveBeenCalledTimes(3);
});

test('once it answers again, it decides again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const { limiter, take } = open();
    take.mockRejectedValue(new Error('away'));
    for (let use = 0; use < 5; use++) await limiter.take('key', once);
    take.mockResolvedValue({ allowed: true });
    vi.setSystemTime(Date.now() + 1_001);
    expect(await limiter.take('key', once)).toEqual({ allowed: true });
    expect(await limiter.take('key', once)).toEqual({ allowed: true });
  } finally {
    vi.useRealTimers();
  }
});

test('while the shared values are away, this process remembers its own', async () => {
  const away = async () => Promise.reject(new Error('away'));
  const shared: Cache = { get: away, set: away, add: away, delete: away };
  const cache = createLastingCache({
    shared,
    own: createMemoryCache({ entriesMax: 10 }),
    logger: silentLogger,
  });
  await cache.set('key', { answer: 42 }, 60_000);
  expect(await cache.get('key')).toEqual({ answer: 42 });
  expect(await cache.add('key', 'another', 60_000)).toBe(false);
});
