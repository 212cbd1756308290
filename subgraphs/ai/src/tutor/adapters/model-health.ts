/** Whether the language models answer, as their last requests tell: for `/health/ready`, and for people. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Dependency } from '@ensure-study/kit/service';

export interface ModelHealthOptions {
  /** Names of all models of the endpoint. */
  models: readonly string[];
  baseUrl: string;
  apiKey?: string;
  clock: Clock;
}
export interface ModelHealth extends Dependency {
  note(model: string, outcome: 'ok' | 'failed' | 'aborted'): void;
}

/** After a failure the endpoint itself is asked, not more often than this: it may be billed, or overwhelmed. */
const askEveryMs = 10_000;
const askMs = 800;

/**
 * Up while at least one model has not failed at its last request. Where nobody asks a question, the endpoint is asked
 * whether it is there again, so that an outage ends by itself.
 */
export function createModelHealth({ models, clock, ...endpoint }: ModelHealthOptions): ModelHealth {
  const failing = new Set<string>();
  let lookedAt = 0;
  return {
    name: 'language_model',
    adapter: 'real',
    required: false,
    note(model, outcome) {
      if (outcome === 'ok') failing.delete(model);
      if (outcome !== 'failed') return;
      failing.add(model);
      lookedAt = clock.now();
    },
    async isUp() {
      if (models.some((name) => !failing.has(name))) return true;
      if (clock.now() - lookedAt < askEveryMs) return false;
      lookedAt = clock.now();
      if (!(await answers(endpoint))) return false;
      failing.clear();
      return true;
    },
  };
}

/** Not every endpoint lists its models; one that refuses this key, or has had enough of it, answers no question either. */
async function answers({ baseUrl, apiKey }: Pick<ModelHealthOptions, 'baseUrl' | 'apiKey'>) {
  const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/models`, {
    headers: { ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
    signal: AbortSignal.timeout(askMs),
  });
  await response.body?.cancel();
  return response.ok || response.status === 404 || response.status === 405;
}
