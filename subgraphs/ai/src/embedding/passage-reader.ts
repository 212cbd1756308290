/** Reads passages together with a question over one scorer of pairs, one question after the other. */
import type { PassageReader } from '../retrieval/ports.ts';
import { createLanes } from './domain/lanes.ts';
import { cutPieces } from './domain/pieces.ts';
import type { PairScorer } from './ports.ts';

export interface PassageReaderOptions {
  model: string;
  scorer: Pick<PairScorer, 'score'>;
}

/** Bad news of the scorer is passed on; an aborted question gives its turn to the next after the piece that is being read. */
export function createPassageReader({ model, scorer }: PassageReaderOptions): PassageReader {
  // Side by side all questions would be late; in turn only those are that come after too many others.
  const lanes = createLanes();
  return {
    model,
    read: (question, passages, signal = new AbortController().signal) =>
      lanes.run('question', signal, async () => {
        const logits: number[] = [];
        for (const { text, headings } of passages) {
          let best = -Infinity;
          for (const piece of cutPieces(text, headings.at(-1))) {
            signal.throwIfAborted();
            best = Math.max(best, await scorer.score(question, piece));
          }
          logits.push(best);
        }
        return logits;
      }),
  };
}
