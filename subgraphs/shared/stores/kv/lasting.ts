/** Limits and values that go on in this process while the shared ones cannot be asked. */
import type { Cache, RateLimiter, TokenBuckets } from './port.ts';
import { sharedOrOwn, type SharedOrOwn } from './shared-or-own.ts';

type Pair<T> = Omit<SharedOrOwn<T>, 'what'>;

/** Each replica allows the whole limit while the shared count is away. */
export function createLastingRateLimiter(pair: Pair<RateLimiter>): RateLimiter {
  const ask = sharedOrOwn({ ...pair, what: 'rate limits' });
  return {
    take: (key, limit) => ask((by) => by.take(key, limit)),
    peek: (key, limit) => ask((by) => by.peek(key, limit)),
  };
}

/** Each replica has buckets of its own while the shared ones are away. */
export function createLastingTokenBuckets(pair: Pair<TokenBuckets>): TokenBuckets {
  const ask = sharedOrOwn({ ...pair, what: 'budgets' });
  return { spend: (key, cost, bucket) => ask((by) => by.spend(key, cost, bucket)) };
}

/** Each replica remembers what it has made itself while the shared values are away. */
export function createLastingCache(pair: Pair<Cache>): Cache {
  const ask = sharedOrOwn({ ...pair, what: 'remembered values' });
  return {
    get: (key) => ask((by) => by.get(key)),
    set: (key, value, ttlMs) => ask((by) => by.set(key, value, ttlMs)),
    add: (key, value, ttlMs) => ask((by) => by.add(key, value, ttlMs)),
    delete: (key) => ask((by) => by.delete(key)),
  };
}
