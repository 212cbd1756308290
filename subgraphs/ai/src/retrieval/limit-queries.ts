/** How often one person may have a class searched: far beyond reading, below what would keep others waiting. */
import { PublicError } from '@ensure-study/kit/errors';
import type { RateLimiter } from '@ensure-study/stores/kv/port';

const perMinute = { limit: 300, windowMs: 60_000 };

/** Counts one search or preview. Throws RATE_LIMITED, with `retryAt`, beyond 300 in a minute. */
export async function takeQuery(limiter: RateLimiter, userId: string): Promise<void> {
  const allowance = await limiter.take(`queries:${userId}`, perMinute);
  if (allowance.allowed) return;
  const retryAt = new Date(allowance.retryAt).toISOString();
  throw new PublicError('RATE_LIMITED', 'Too many searches in this minute; wait a little.', {
    extensions: { retryAt },
  });
}
