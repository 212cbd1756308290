/** Exact sliding windows in this process, bounded by the number of keys. */
import type { Clock } from '@ensure-study/kit/clock';
import { LRUCache } from 'lru-cache';
import type { RateLimit, RateLimiter } from './port.ts';

/** Beyond `keysMax` the key used least recently is forgotten, which is the one least likely to be at its limit. */
export function createMemoryRateLimiter({ clock, keysMax }: { clock: Clock; keysMax: number }): RateLimiter {
  const usesByKey = new LRUCache<string, number[]>({ max: keysMax });

  /** Uses of the window that ends now, oldest first; never more than the limit, so memory has a bound too. */
  function usesOf(key: string, { windowMs }: RateLimit): number[] {
    const since = clock.now() - windowMs;
    return (usesByKey.get(key) ?? []).filter((usedAt) => usedAt > since);
  }

  function look(key: string, limit: RateLimit) {
    const uses = usesOf(key, limit);
    if (limit.limit === 0 || uses.length < limit.limit) return { uses, answer: { allowed: true } as const };
    // The oldest use whose end frees a place; with a limit that was lowered, that is not the very first one.
    const freeing = uses[uses.length - limit.limit] ?? clock.now();
    return { uses, answer: { allowed: false, retryAt: freeing + limit.windowMs } as const };
  }

  return {
    async take(key, limit) {
      const { uses, answer } = look(key, limit);
      if (answer.allowed && limit.limit > 0) usesByKey.set(key, [...uses, clock.now()]);
      return answer;
    },
    peek: async (key, limit) => look(key, limit).answer,
  };
}
