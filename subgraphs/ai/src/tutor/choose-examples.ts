/** Chooses the examples of a class that a language model is shown beside a question. */
import type { Logger } from '@ensure-study/kit/logger';
import { fitExamples, isHarmless, rankExamples, toShown, type ShownExample } from './domain/example.ts';
import type { Stem } from './domain/language/tokens.ts';
import { defaultSettings, type SourcePolicy } from './domain/settings.ts';
import { breachOf, sourceOf } from './domain/sources/isolation.ts';
import { isToldToStaff } from './domain/told-to-staff.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import type { CitedSections, ClassSources } from './class-ports.ts';
import type { ExampleRow, ExampleStore } from './insight-ports.ts';
import { createPlaceCitation, type PlaceDeps } from './place-citations.ts';

export interface ChooseExamplesDeps extends PlaceDeps {
  examples: Pick<ExampleStore, 'inUse'>;
  sections: CitedSections;
  classSources: Pick<ClassSources, 'originsOf'>;
  stem: Stem;
  logger: Logger;
}
export interface ExamplesRequest {
  classroomId: string;
  question: string;
  /** What the class permits; the least when absent. */
  policy?: SourcePolicy;
  signal: AbortSignal;
  trace: TurnTrace;
}
export type ChooseExamples = (request: ExamplesRequest) => Promise<ShownExample[]>;

/** Those with most votes; a class that has more of them has too many to look through for each question. */
const knownMax = 60;
/** So many of the likest are held against the documents, as some may have changed. */
const placedMax = 6;

/**
 * Of this class alone, the likest to the question first, and only while every passage behind one still says so, is not hidden
 * and is of a source that the class permits. What fails here costs the examples, never the answer; throws only when the signal
 * aborts.
 */
export function createChooseExamples(deps: ChooseExamplesDeps): ChooseExamples {
  const place = createPlaceCitation(deps);
  const stands = async ({ citations }: ExampleRow, signal: AbortSignal) => {
    const places = await Promise.all(citations.map((citation) => place(citation, signal)));
    if (places.length === 0 || places.some(({ state }) => state !== 'CURRENT')) return false;
    const moved = citations.map((citation, at) => ({ ...citation, ...places[at] }));
    return (await deps.sections.of(moved)).length === moved.length;
  };
  const isPermitted = async ({ citations }: ExampleRow, { classroomId, policy }: ExamplesRequest) => {
    const ids = [...new Set(citations.map(({ materialId }) => materialId))];
    const origins = await deps.classSources.originsOf(classroomId, ids);
    // What its documents were when it was made may not be what they are.
    const sources = ids.map((materialId) => ({ materialId, source: sourceOf({ materialId }, { origins }) }));
    return breachOf(sources, { policy: policy ?? defaultSettings.sources, origins }) === undefined;
  };
  const mayBeShown = async (example: ExampleRow, request: ExamplesRequest) =>
    isHarmless(example) &&
    // What teachers are not told they could not take out either.
    isToldToStaff(example.question) &&
    (await stands(example, request.signal)) &&
    (await isPermitted(example, request));
  return async (request) => {
    const { classroomId, question, signal, trace } = request;
    const done = trace.begin('examples');
    try {
      const inUse = await deps.examples.inUse(classroomId, knownMax);
      if (inUse.length === 0) return [];
      const likest = rankExamples(question, inUse, deps.stem).slice(0, placedMax);
      const good = await Promise.all(likest.map(({ example }) => mayBeShown(example, request)));
      const used = fitExamples(likest.filter((_, at) => good[at]).map(({ example }) => example));
      done({ known: inUse.length, alike: likest.length, used: used.map(({ id }) => id) });
      return used.map(toShown);
    } catch (error) {
      signal.throwIfAborted();
      deps.logger.warn({ err: error }, 'a question is answered without examples');
      done({ error: error instanceof Error ? error.name : 'unknown' });
      return [];
    }
  };
}
