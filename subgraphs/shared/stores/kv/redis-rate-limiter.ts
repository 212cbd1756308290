/** Exact sliding windows in Redis, shared by all replicas of all services. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '@ensure-study/kit/clock';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { RateLimit, RateLimiter } from './port.ts';

/**
 * One step in Redis, so that two replicas cannot both take the last place. KEYS: the uses of one key, a sorted set by time.
 * ARGV: now and the window in ms, the limit, and the name of this use, empty to only look. Answers whether one is allowed,
 * and else when the use began whose end frees a place.
 */
const slidingWindow = `
  local now, window, limit, use = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
  local uses = redis.call('ZCARD', KEYS[1])
  if uses < limit then
    if use ~= '' then
      redis.call('ZADD', KEYS[1], now, use)
      redis.call('PEXPIRE', KEYS[1], window)
    end
    return {1, 0}
  end
  local freeing = redis.call('ZRANGE', KEYS[1], uses - limit, uses - limit, 'WITHSCORES')
  return {0, tonumber(freeing[2])}
`;
const Answer = z.tuple([z.union([z.literal(0), z.literal(1)]), z.int()]);

interface WithScript {
  slidingWindow(...values: [key: string, now: number, windowMs: number, limit: number, use: string]): unknown;
}

/** In a cluster, all that is counted of one key lies in one slot. */
const keyOf = (key: string) => `ensure:rate:{${key}}`;

/**
 * Rejects when Redis does not answer. Time is that of `clock`, so replicas count as exactly as their clocks agree. What is
 * not used for a window is forgotten by Redis itself.
 */
export function createRedisRateLimiter({ client, clock }: { client: Redis; clock: Clock }): RateLimiter {
  client.defineCommand('slidingWindow', { numberOfKeys: 1, lua: slidingWindow });
  const script = client as unknown as WithScript;
  async function ask(key: string, { limit, windowMs }: RateLimit, use: string) {
    if (limit === 0) return { allowed: true } as const;
    const [isAllowed, usedAt] = Answer.parse(
      await script.slidingWindow(keyOf(key), clock.now(), windowMs, limit, use),
    );
    return isAllowed === 1
      ? ({ allowed: true } as const)
      : ({ allowed: false, retryAt: usedAt + windowMs } as const);
  }
  return {
    take: (key, limit) => ask(key, limit, randomUUID()),
    peek: (key, limit) => ask(key, limit, ''),
  };
}
