/** An embedder that remembers: sentences of a class are weighed for one question after another. */
import { LRUCache } from 'lru-cache';
import type { TextEmbedder } from '../../retrieval/ports.ts';

/** About 30 MB of vectors of 384 numbers. */
const textsMax = 20_000;

/** What was embedded once is not embedded again while it is among the last used; a failure is not remembered. */
export function rememberVectors(embedder: TextEmbedder, max = textsMax): TextEmbedder {
  const known = new LRUCache<string, Float32Array>({ max });
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    async embedQuery(text, signal) {
      const kept = known.get(text);
      if (kept) return kept;
      const vector = await embedder.embedQuery(text, signal);
      known.set(text, vector);
      return vector;
    },
    embedWindows: (text, heading, signal) => embedder.embedWindows(text, heading, signal),
  };
}
