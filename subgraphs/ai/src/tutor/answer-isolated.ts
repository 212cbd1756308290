/**
 * Holds every answer against what its class permits, before a word of it is streamed or stored: also one that is given again
 * from the cache, and one that others share. An answer that breaks it is not given, and is counted.
 */
import type { Logger } from '@ensure-study/kit/logger';
import type { AnswerEnding, EmitParts } from './answer-question.ts';
import type { AnswerPart, Citation } from './domain/passage.ts';
import type { SourcePolicy } from './domain/settings.ts';
import {
  assertIsolated,
  IsolationBroken,
  sourceOf,
  withheldAnswer,
  type Breach,
  type Origin,
  type SourceKind,
} from './domain/sources/isolation.ts';
import type { Place } from './domain/topic/topic.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import type { ClassSources } from './class-ports.ts';

export interface IsolationDeps {
  classSources: ClassSources;
  logger: Logger;
  /** Told of every answer that was withheld, for `tutor_answers_withheld_total`. */
  onWithheld?(breach: Breach): void;
}
export interface IsolatedRequest {
  classroomId: string;
  policy: SourcePolicy;
  /** What the conversation was about, where the question goes on from it. */
  near?: Place;
  trace: TurnTrace;
}

/** As `answer`, with each citation saying where its words come from. Throws when the sources cannot be looked up. */
export async function answerIsolated(
  deps: IsolationDeps,
  request: IsolatedRequest,
  emit: EmitParts,
  answer: (emit: EmitParts) => Promise<AnswerEnding>,
): Promise<AnswerEnding> {
  const check = createCheck(deps, request);
  const done = request.trace.begin('sources');
  const { policy } = request;
  try {
    const ending = await answer(async (parts) => emit(await check.parts(parts)));
    await check.nearest(ending.nearest ?? []);
    const parts = await check.parts(ending.parts);
    done({ policy, breach: null, ...check.counts() });
    return { ...ending, parts };
  } catch (error) {
    if (!(error instanceof IsolationBroken)) throw error;
    const { breach } = error;
    done({ policy, breach, ...check.counts() });
    deps.onWithheld?.(breach);
    const { classroomId } = request;
    deps.logger.error({ err: error, classroomId, breach }, 'an answer is withheld because of its sources');
    return withheldEnding(check.hasPassed());
  }
}

/** What was streamed before was permitted, sentence by sentence, and stays. */
const withheldEnding = (hasBegun: boolean): AnswerEnding => ({
  ...{ outcome: 'ABSTAINED', generator: 'EXTRACTIVE', retrieval: 'KEYWORD' },
  searched: { materials: 0, passages: 0 },
  parts: [{ kind: 'token', text: `${hasBegun ? '\n\n' : ''}${withheldAnswer}` }],
});

function createCheck({ classSources }: IsolationDeps, { classroomId, policy, near }: IsolatedRequest) {
  const origins = new Map<string, Origin>();
  const kinds = new Map<SourceKind, number>();
  let hasPassed = false;
  /** Looked up where the documents are, whatever found them said. */
  async function learn(materialIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(materialIds)].filter((id) => !origins.has(id));
    if (unknown.length === 0) return;
    for (const [id, origin] of await classSources.originsOf(classroomId, unknown)) origins.set(id, origin);
  }
  const label = <T extends { materialId: string }>(sources: readonly T[]) =>
    sources.map((source) => ({ ...source, source: sourceOf(source, { origins, near }) }));
  return {
    async parts(parts: readonly AnswerPart[]): Promise<AnswerPart[]> {
      const cited = citationsOf(parts);
      await learn(cited.map(({ materialId }) => materialId));
      const labelled = parts.map((part): AnswerPart => {
        if (part.kind !== 'citation') return part;
        const source = sourceOf(part.citation, { origins, near });
        return { ...part, citation: { ...part.citation, ...(source && { source }) } };
      });
      const sources = citationsOf(labelled);
      assertIsolated(sources, { policy, origins, near });
      for (const { source } of sources) if (source) kinds.set(source, (kinds.get(source) ?? 0) + 1);
      hasPassed ||= parts.length > 0;
      return labelled;
    },
    async nearest(passages: readonly { materialId: string }[]): Promise<void> {
      await learn(passages.map(({ materialId }) => materialId));
      assertIsolated(label(passages), { policy, origins, near });
    },
    counts: () => Object.fromEntries(kinds) as Partial<Record<SourceKind, number>>,
    hasPassed: () => hasPassed,
  };
}

const citationsOf = (parts: readonly AnswerPart[]): Citation[] =>
  parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
