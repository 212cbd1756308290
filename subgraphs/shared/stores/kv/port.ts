/** Short-lived values and limits. Nothing durable lives only here. */

/** Values that stay true as long as their key is asked for: a key names the version of what its value was made from. */
export interface Cache {
  get<T>(key: string): Promise<T | undefined>;
  set<T>(key: string, value: T, ttlMs: number): Promise<void>;
  /** As `set`, where nothing has this key; false, and nothing changed, where something has. Of several at once one is told true. */
  add<T>(key: string, value: T, ttlMs: number): Promise<boolean>;
  /** One that is not there is no error. */
  delete(key: string): Promise<void>;
}

export interface RateLimiter {
  /** Counts one use of `key` in a sliding window, or refuses it with the moment (ms) at which one is free again. */
  take(key: string, limit: RateLimit): Promise<{ allowed: true } | { allowed: false; retryAt: number }>;
  /** As `take`, without counting: whether one more would be allowed. */
  peek(key: string, limit: RateLimit): Promise<{ allowed: true } | { allowed: false; retryAt: number }>;
}
export interface RateLimit {
  /** Uses per window; 0 switches the limit off. */
  limit: number;
  windowMs: number;
}

export interface TokenBuckets {
  /**
   * Takes `cost` from the bucket of `key`, or says when there will be enough. What costs more than fits is let through by
   * a full bucket, which then owes the rest.
   */
  spend(key: string, cost: number, bucket: TokenBucket): Promise<Spent>;
}
/** `left`: what the bucket holds now, below zero when it owes; infinite where there is no limit. */
export type Spent =
  | { allowed: true; left: number }
  | { allowed: false; left: number; /** When there will be enough (ms). */ retryAt: number };
export interface TokenBucket {
  /** What a full bucket holds; 0 switches the limit off. */
  capacity: number;
  /** In which an empty one fills, evenly. */
  fillMs: number;
}
