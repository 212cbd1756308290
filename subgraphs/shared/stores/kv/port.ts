/** Short-lived values and rate limits. Nothing durable lives only here. */
export interface Cache {
  get<T>(key: string): Promise<T | undefined>;
  set<T>(key: string, value: T, ttlMs: number): Promise<void>;
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
