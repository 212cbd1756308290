/** Token buckets in Redis, shared by all replicas. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { TokenBuckets } from './port.ts';

/**
 * One step in Redis, so that two replicas cannot both spend the last of a bucket. KEYS: what is left of the bucket of one
 * key, and when. ARGV: now, the capacity, the ms in which it fills, and the cost. Answers whether it was spent and what was
 * left before, as text, because Redis cuts numbers down to whole ones. A full bucket need not be kept.
 */
const spendTokens = `
  local now, capacity, fill, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
  local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
  local left, at = tonumber(kept[1] or capacity), tonumber(kept[2] or now)
  at = math.min(at, now)
  left = math.min(capacity, left + (now - at) * capacity / fill)
  local allowed = left >= math.min(cost, capacity)
  local rest = allowed and left - cost or left
  redis.call('HSET', KEYS[1], 'left', tostring(rest), 'at', tostring(now))
  redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil((capacity - rest) * fill / capacity)))
  return {allowed and 1 or 0, tostring(left)}
`;
const Answer = z.tuple([z.union([z.literal(0), z.literal(1)]), z.coerce.number()]);

interface WithScript {
  spendTokens(
    ...values: [key: string, now: number, capacity: number, fillMs: number, cost: number]
  ): Promise<unknown>;
}

/** In a cluster, all of one bucket lies in one slot. */
const keyOf = (key: string) => `ensure:bucket:{${key}}`;

/** Rejects when Redis does not answer. Time is that of `clock`. */
export function createRedisTokenBuckets({ client, clock }: { client: Redis; clock: Clock }): TokenBuckets {
  client.defineCommand('spendTokens', { numberOfKeys: 1, lua: spendTokens });
  const script = client as unknown as WithScript;
  return {
    async spend(key, cost, { capacity, fillMs }) {
      if (capacity === 0) return { allowed: true, left: Infinity };
      const now = clock.now();
      const [isAllowed, before] = Answer.parse(
        await script.spendTokens(keyOf(key), now, capacity, fillMs, cost),
      );
      if (isAllowed === 1) return { allowed: true, left: before - cost };
      const missing = Math.min(cost, capacity) - before;
      return { allowed: false, left: before, retryAt: now + Math.ceil((missing * fillMs) / capacity) };
    },
  };
}
