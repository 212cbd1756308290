/** Token buckets in this process, bounded by the number of keys. */
import type { Clock } from '@ensure-study/kit/clock';
import { LRUCache } from 'lru-cache';
import type { TokenBuckets } from './port.ts';

/** Beyond `keysMax` the bucket used least recently is forgotten, which is the one most likely to be full again. */
export function createMemoryTokenBuckets({
  clock,
  keysMax,
}: {
  clock: Clock;
  keysMax: number;
}): TokenBuckets {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: keysMax });
  return {
    async spend(key, cost, { capacity, fillMs }) {
      if (capacity === 0) return { allowed: true, left: Infinity };
      const now = clock.now();
      const bucket = buckets.get(key) ?? { left: capacity, at: now };
      const before = Math.min(capacity, bucket.left + ((now - bucket.at) * capacity) / fillMs);
      const asked = Math.min(cost, capacity);
      const allowed = before >= asked;
      const left = allowed ? before - cost : before;
      buckets.set(key, { left, at: now });
      if (allowed) return { allowed, left };
      return { allowed, left, retryAt: now + Math.ceil(((asked - left) * fillMs) / capacity) };
    },
  };
}
