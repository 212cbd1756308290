/** A language model behind an OpenAI-compatible endpoint, streamed; every wait has an end. */
import { activeSpan } from '@ensure-study/kit/tracing';
import OpenAI from 'openai';
import type { PromptMessage } from '../domain/prompt.ts';
import { ModelFailure, type ModelUsage, type TutorModel } from '../ports.ts';

export interface OpenAiModelOptions {
  baseUrl: string;
  apiKey?: string;
  model: string;
  generator: TutorModel['generator'];
  /** Told how long each request took and how it ended, for `llm_request_duration_seconds`. */
  observe(seconds: number, labels: { model: string; outcome: 'ok' | 'failed' | 'aborted' }): void;
  /** Told what a request has used, where the endpoint says it, for `llm_tokens_total`. */
  count?(usage: ModelUsage, model: string): void;
  /** Until the first piece of text; 20 000 when absent. */
  firstTokenTimeoutMs?: number;
  /** Between pieces of text; 15 000 when absent. */
  stallTimeoutMs?: number;
}

export function createOpenAiModel(options: OpenAiModelOptions): TutorModel {
  const { baseUrl, apiKey, model, generator, observe } = options;
  // No retries here: guarded-model.ts knows whether anything was said already.
  const client = new OpenAI({ baseURL: baseUrl, apiKey: apiKey ?? 'none', maxRetries: 0, logLevel: 'off' });
  return {
    name: model,
    generator,
    async *stream(messages, signal, totalMs, told) {
      const begun = performance.now();
      const span = activeSpan()?.startChild(`chat ${model}`, asked(options));
      let outcome: 'ok' | 'failed' | 'aborted' = 'aborted';
      try {
        const used = (usage: ModelUsage) => {
          options.count?.(usage, model);
          told?.(usage);
        };
        yield* readStream(client, { model, messages, signal, totalMs, used, ...timeouts(options) });
        outcome = 'ok';
      } catch (error) {
        signal.throwIfAborted();
        outcome = 'failed';
        span?.fail(error instanceof OpenAI.APIError && error.status ? String(error.status) : error);
        throw new ModelFailure(describe(error), { cause: error, isPassing: isPassing(error) });
      } finally {
        span?.set({ 'ensure.outcome': outcome });
        span?.end();
        observe((performance.now() - begun) / 1000, { model, outcome });
      }
    },
  };
}

const asked = ({ baseUrl, model }: OpenAiModelOptions) =>
  ({
    kind: 'client',
    attributes: {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': model,
      'server.address': new URL(baseUrl).hostname,
    },
  }) as const;

const timeouts = ({ firstTokenTimeoutMs = 20_000, stallTimeoutMs = 15_000 }: OpenAiModelOptions) => ({
  firstTokenTimeoutMs,
  stallTimeoutMs,
});

interface Request {
  model: string;
  messages: PromptMessage[];
  signal: AbortSignal;
  totalMs: number;
  used(usage: ModelUsage): void;
  firstTokenTimeoutMs: number;
  stallTimeoutMs: number;
}

async function* readStream(client: OpenAI, request: Request): AsyncGenerator<string> {
  const watch = createWatch(request);
  const signal = AbortSignal.any([request.signal, watch.signal]);
  try {
    const { model, messages } = request;
    const stream_options = { include_usage: true };
    const asked = { model, messages, stream: true as const, stream_options };
    const stream = await client.chat.completions.create(asked, { signal });
    let isWhole = false;
    for await (const chunk of stream) {
      if (chunk.usage)
        request.used({ prompt: chunk.usage.prompt_tokens, completion: chunk.usage.completion_tokens });
      const choice = chunk.choices[0];
      if (choice?.finish_reason) isWhole = true;
      const text = choice?.delta.content;
      if (!text) continue;
      // While a sentence is checked nobody waits for the endpoint.
      watch.pause();
      yield text;
      watch.restart(request.stallTimeoutMs);
    }
    watch.signal.throwIfAborted();
    if (!isWhole) throw new Error('the stream ended before the answer did');
  } finally {
    watch.close();
  }
}

/** Aborts its signal unless it is restarted in time, and in any case when the whole time is over. */
function createWatch({ firstTokenTimeoutMs, totalMs }: Request) {
  const controller = new AbortController();
  const expire = () => controller.abort(new Error('no text came in time'));
  let timer = setTimeout(expire, firstTokenTimeoutMs);
  const end = setTimeout(() => controller.abort(new Error('the answer took too long')), totalMs);
  return {
    signal: controller.signal,
    pause: () => clearTimeout(timer),
    restart(ms: number) {
      clearTimeout(timer);
      timer = setTimeout(expire, ms);
    },
    close() {
      clearTimeout(timer);
      clearTimeout(end);
    },
  };
}

/** The status and kind of a failure; never the request, which carries the key. */
function describe(error: unknown): string {
  if (error instanceof OpenAI.APIError && error.status !== undefined)
    return `the endpoint answered ${error.status}`;
  return error instanceof Error ? error.message : 'the endpoint failed';
}

/** A connection that was not made or was lost, and what a server says of itself; not what it took its time over. */
function isPassing(error: unknown): boolean {
  // So fetch calls a body that ends with its connection.
  if (error instanceof TypeError) return error.message === 'terminated';
  if (!(error instanceof OpenAI.APIError)) return false;
  if (error instanceof OpenAI.APIUserAbortError || error instanceof OpenAI.APIConnectionTimeoutError)
    return false;
  return error.status === undefined ? error instanceof OpenAI.APIConnectionError : error.status >= 500;
}
