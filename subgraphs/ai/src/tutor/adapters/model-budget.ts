/** What a person may use of language models in a day: a bucket that fills evenly, so that nobody waits until midnight. */
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import type { ModelBudget } from '../ports.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** What a prompt has room for, and an answer; what is written in other scripts than Latin may take more. */
const ampleTokens = 12_000;

/** `perDay` 0: no limit. */
export function createModelBudget({
  buckets,
  perDay,
}: {
  buckets: TokenBuckets;
  perDay: number;
}): ModelBudget {
  const bucket = { capacity: perDay, fillMs: dayMs };
  const spend = (userId: string, tokens: number) => buckets.spend(`model-tokens:${userId}`, tokens, bucket);
  return {
    isAmple: async (userId) => (await spend(userId, 0)).left >= Math.min(ampleTokens, perDay),
    spend: async (userId, tokens) => (await spend(userId, tokens)).allowed,
  };
}
