/** Questions and passages to vectors over one encoder, fairly and within a deadline. */
import { untilAborted } from '@ensure-study/kit/until-aborted';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { createLanes, type Lane } from './domain/lanes.ts';
import { cutWindows, windowsVersion } from './domain/windows.ts';
import type { SentenceEncoder } from './ports.ts';

export interface TextEmbedderOptions {
  model: string;
  encoder: SentenceEncoder;
  /** Longest that a question waits for its vector; after it, keyword search is the better answer. */
  questionTimeoutMs?: number;
  /** Longest that one window of a document waits, questions before it included. */
  windowTimeoutMs?: number;
}

/** Rejects with a TimeoutError, or with the signal's reason; bad news of the encoder is passed on. */
export function createTextEmbedder({
  model,
  encoder,
  questionTimeoutMs = 3_000,
  windowTimeoutMs = 120_000,
}: TextEmbedderOptions): TextEmbedder {
  const lanes = createLanes();
  const embed = (lane: Lane, text: string, timeoutMs: number, signal?: AbortSignal) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    return untilAborted(
      lanes.run(lane, either, () => encoder.encode(text)),
      either,
    );
  };
  return {
    model: `${model} ${windowsVersion}`,
    dimensions: encoder.dimensions,
    embedQuery: (text, signal) => embed('question', text, questionTimeoutMs, signal),
    async embedWindows(text, heading, signal) {
      const vectors: Float32Array[] = [];
      // One after the other: a document holds one place in the queue, however long it is.
      for (const window of cutWindows(text, heading))
        vectors.push(await embed('document', window, windowTimeoutMs, signal));
      return vectors;
    },
  };
}
