/** A cache in this process, bounded by its number of entries. */
import { systemClock, type Clock } from '@ensure-study/kit/clock';
import { LRUCache } from 'lru-cache';
import type { Cache } from './port.ts';

/** Beyond `entriesMax` what was used least recently goes first. Values are kept as they are, not copied. */
export function createMemoryCache(options: { entriesMax: number; clock?: Clock }): Cache {
  const clock = options.clock ?? systemClock;
  const entries = new LRUCache<string, { value: unknown }>({
    max: options.entriesMax,
    perf: clock,
    ttlResolution: 0,
  });
  return {
    async get<T>(key: string) {
      return entries.get(key)?.value as T | undefined;
    },
    async set(key, value, ttlMs) {
      entries.set(key, { value }, { ttl: ttlMs });
    },
    async add(key, value, ttlMs) {
      if (entries.has(key)) return false;
      entries.set(key, { value }, { ttl: ttlMs });
      return true;
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
