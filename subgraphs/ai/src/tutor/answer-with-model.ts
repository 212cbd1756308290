/** Asks the configured language models, and lets through only sentences that the passages bear out. */
import type { Logger } from '@ensure-study/kit/logger';
import type { EmitParts } from './answer-question.ts';
import type { Exchange } from './domain/conversation.ts';
import type { ReadPassage } from './domain/evidence.ts';
import type { Stem } from './domain/language/tokens.ts';
import { checkSentence, saysNotInMaterial, takeSentences } from './domain/model-answer.ts';
import type { Citation } from './domain/passage.ts';
import { toPrompt } from './domain/prompt.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import { ModelFailure, type TutorModel } from './ports.ts';

export interface ModelAnswerDeps {
  models: readonly TutorModel[];
  stem: Stem;
  logger: Logger;
}
export interface ModelAnswerRequest {
  question: string;
  history: readonly Exchange[];
  reads: readonly ReadPassage[];
  signal: AbortSignal;
  /** Time for all models together; what the caller's own time has beyond it is left for quoting the material. */
  modelsMs: number;
  trace: TurnTrace;
}
export type ModelAnswer =
  | { outcome: 'ANSWERED' | 'ABSTAINED'; generator: TutorModel['generator'] }
  /** Nothing can be said: every model failed, or the passages bear out nothing of what one wrote. */
  | { outcome: 'FAILED' | 'UNSUPPORTED' }
  /** Failed after some sentences had gone out. */
  | { outcome: 'BROKEN'; citations: readonly Citation[] };

/** Characters of one answer that are read; a model that goes on and on is cut off at a sentence. */
const answerCharactersMax = 6_000;
/** A single model gets no more than this, however much time there is. */
const modelMaxMs = 40_000;

/** Undefined when there is no model to ask. A later model is asked only while nothing has gone out. */
export async function answerWithModel(
  deps: ModelAnswerDeps,
  request: ModelAnswerRequest,
  emit: EmitParts,
): Promise<ModelAnswer | undefined> {
  if (deps.models.length === 0) return undefined;
  // A model that takes all of its time leaves the next one as much.
  const totalMs = Math.min(modelMaxMs, request.modelsMs / deps.models.length);
  for (const model of deps.models) {
    const run = createRun(deps, request, emit);
    const done = request.trace.begin('model');
    try {
      await readAnswer(model, request, { run, totalMs });
      done({ model: model.name, outcome: 'ok', ...run.counts() });
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      done({ model: model.name, outcome: 'failed', why: error.message, ...run.counts() });
      deps.logger.warn({ model: model.name, err: error }, 'the language model failed');
      if (run.said()) return { outcome: 'BROKEN', citations: run.citations() };
      continue;
    }
    if (run.declined()) return { outcome: 'ABSTAINED', generator: model.generator };
    if (run.said()) return { outcome: 'ANSWERED', generator: model.generator };
    deps.logger.warn({ model: model.name }, 'nothing the language model wrote is borne out by the passages');
    return { outcome: 'UNSUPPORTED' };
  }
  return { outcome: 'FAILED' };
}

async function readAnswer(
  model: TutorModel,
  { question, history, reads, signal }: ModelAnswerRequest,
  { run, totalMs }: { run: Run; totalMs: number },
): Promise<void> {
  const messages = toPrompt(
    question,
    history,
    reads.map(({ passage }) => passage),
  );
  let pending = '';
  let characters = 0;
  for await (const piece of model.stream(messages, signal, totalMs)) {
    signal.throwIfAborted();
    characters += piece.length;
    const { sentences, rest } = takeSentences(pending + piece, false);
    pending = rest;
    for (const sentence of sentences) await run.say(sentence);
    if (run.declined()) return;
    if (characters > answerCharactersMax) {
      pending = '';
      break;
    }
  }
  for (const sentence of takeSentences(pending, true).sentences) await run.say(sentence);
}

type Run = ReturnType<typeof createRun>;

/** One model's sentences on their way out. */
function createRun({ stem }: ModelAnswerDeps, { reads }: ModelAnswerRequest, emit: EmitParts) {
  let citations: readonly Citation[] = [];
  let hasSaid = false;
  let hasDeclined = false;
  const counts = { shown: 0, leftOut: 0 };
  return {
    said: () => hasSaid,
    declined: () => hasDeclined,
    citations: () => citations,
    /** Sentences that went out, and that the passages do not bear out. */
    counts: () => ({ ...counts, declined: hasDeclined }),
    async say(sentence: string) {
      if (hasDeclined) return;
      if (!hasSaid && saysNotInMaterial(sentence)) {
        hasDeclined = true;
        return;
      }
      const checked = checkSentence(sentence, reads, citations, stem);
      if (!checked) return void counts.leftOut++;
      counts.shown++;
      await emit(checked.parts);
      citations = checked.citations;
      hasSaid = true;
    },
  };
}
