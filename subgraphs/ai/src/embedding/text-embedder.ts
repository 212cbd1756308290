/** Questions and passages to vectors over one encoder, fairly and within a deadline. */
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

/** A run of the model cannot be stopped midway, but nobody has to wait for it. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason as Error);
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}
