/** Chooses the examples of a class that a language model is shown beside a question. */
import type { Logger } from '@ensure-study/kit/logger';
import { fitExamples, isHarmless, rankExamples, toShown, type ShownExample } from './domain/example.ts';
import type { Stem } from './domain/language/tokens.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import type { ExampleRow, ExampleStore } from './insight-ports.ts';
import { createPlaceCitation, type PlaceDeps } from './place-citations.ts';

export interface ChooseExamplesDeps extends PlaceDeps {
  examples: Pick<ExampleStore, 'list'>;
  stem: Stem;
  logger: Logger;
}
export interface ExamplesRequest {
  classroomId: string;
  question: string;
  signal: AbortSignal;
  trace: TurnTrace;
}
export type ChooseExamples = (request: ExamplesRequest) => Promise<ShownExample[]>;

/** Those with most votes; a class that has more of them has too many to look through for each question. */
const knownMax = 60;
/** So many of the likest are held against the documents, as some may have changed. */
const placedMax = 6;

/**
 * Of this class alone, the likest to the question first, and only while every passage behind one still says so. What fails here
 * costs the examples, never the answer; throws only when the signal aborts.
 */
export function createChooseExamples(deps: ChooseExamplesDeps): ChooseExamples {
  const place = createPlaceCitation(deps);
  const mayBeShown = async (example: ExampleRow, signal: AbortSignal) => {
    if (!isHarmless(example)) return false;
    const { citations } = example;
    const places = await Promise.all(citations.map((citation) => place(citation, signal)));
    return places.length > 0 && places.every(({ state }) => state === 'CURRENT');
  };
  return async ({ classroomId, question, signal, trace }) => {
    const done = trace.begin('examples');
    try {
      const { nodes } = await deps.examples.list(classroomId, { first: knownMax }, 'IN_USE');
      if (nodes.length === 0) return [];
      const likest = rankExamples(question, nodes, deps.stem).slice(0, placedMax);
      const good = await Promise.all(likest.map(({ example }) => mayBeShown(example, signal)));
      const used = fitExamples(likest.filter((_, at) => good[at]).map(({ example }) => example));
      done({ known: nodes.length, alike: likest.length, used: used.map(({ id }) => id) });
      return used.map(toShown);
    } catch (error) {
      signal.throwIfAborted();
      deps.logger.warn({ err: error }, 'a question is answered without examples');
      done({ error: error instanceof Error ? error.name : 'unknown' });
      return [];
    }
  };
}
