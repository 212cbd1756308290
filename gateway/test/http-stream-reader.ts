/** Reads a stream over HTTP piece by piece, as no client would show it. */
import { expect, vi } from 'vitest';
import type { FakeGateway } from './fake-gateway.ts';

const gauge = async (metric: { get(): Promise<{ values: { value: number }[] }> }) =>
  (await metric.get()).values[0]?.value;
/** Nothing is left open, neither here nor in the subgraph. */
export const allQuiet = (fake: FakeGateway) =>
  vi.waitFor(async () => {
    expect([
      await gauge(fake.metrics.liveSubscriptions),
      await gauge(fake.metrics.upstreamSubscriptions),
      fake.state.openStreams,
    ]).toEqual([0, 0, 0]);
  });

/** Sends an operation and reads what comes as text. */
export async function openHttpStream(
  fake: FakeGateway,
  query: string,
  headers: Record<string, string>,
  variables?: object,
) {
  const controller = new AbortController();
  const response = await fetch(`${fake.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  return {
    response,
    leave: () => controller.abort(),
    /** All that has come once these words have. */
    async until(words: string): Promise<string> {
      while (!text.includes(words)) {
        const { value, done } = await reader.read();
        if (done) break;
        text += value;
      }
      return text;
    },
    async rest(): Promise<string> {
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
      return text;
    },
  };
}
