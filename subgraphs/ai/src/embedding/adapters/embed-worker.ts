/** A process that holds the embedding model. */
import type { EmbedFacts, EmbedRequest } from './embed-process.ts';
import { openEncoder } from './onnx-encoder.ts';
import { serveModel } from './serve-model.ts';

await serveModel<EmbedFacts, EmbedRequest, Float32Array>(
  async ({ modelFile: onnxFile, tokenizerFile, threads }) => {
    const { dimensions, provider, encode } = await openEncoder({ onnxFile, tokenizerFile, threads });
    return { facts: { dimensions, provider }, make: ({ text }) => encode(text) };
  },
);
