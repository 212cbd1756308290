/** One process that holds the embedding model. */
import type { ReadyModel } from '../model/prepare-model.ts';
import type { Provider } from '../onnx/execution-providers.ts';
import type { SentenceEncoder } from '../ports.ts';
import { openModelProcess, type WorkerPlace } from './model-process.ts';

export interface EmbedFacts {
  dimensions: number;
  provider: Provider;
}
export interface EmbedRequest {
  text: string;
}

/** `worker`: embed-worker.ts. */
export interface EmbedProcessOptions extends WorkerPlace {
  ready: ReadyModel;
  loadTimeoutMs?: number;
  encodeTimeoutMs?: number;
}
export interface EmbedProcess extends SentenceEncoder {
  isAlive(): boolean;
}

/** Starts a process and loads the model in it; rejects with the reason when it cannot be loaded. */
export async function openEmbedProcess({
  ready: { onnxFile, tokenizerFile },
  encodeTimeoutMs = 20_000,
  ...place
}: EmbedProcessOptions): Promise<EmbedProcess> {
  const { facts, isAlive, ask, close } = await openModelProcess<EmbedFacts, EmbedRequest, Float32Array>({
    ...place,
    name: 'the embedding model',
    files: { modelFile: onnxFile, tokenizerFile },
    answerTimeoutMs: encodeTimeoutMs,
  });
  const { dimensions, provider } = facts;
  return { dimensions, provider, isAlive, encode: (text) => ask({ text }), close };
}
