/** Asks the configured language models, and lets through only sentences that the passages bear out. */
import type { Logger } from '@ensure-study/kit/logger';
import type { EmitParts } from './answer-question.ts';
import type { ChooseExamples } from './choose-examples.ts';
import type { Exchange } from './domain/conversation.ts';
import type { ReadPassage } from './domain/evidence.ts';
import type { Stem } from './domain/language/tokens.ts';
import { asNearest } from './domain/in-doubt.ts';
import {
  checkSentence,
  saysNotInMaterial,
  takeSentences,
  type CheckedSentence,
} from './domain/model-answer.ts';
import type { Citation } from './domain/passage.ts';
import { exampleRule, rulesIn, toPrompt, type PromptMessage } from './domain/prompt.ts';
import type { SourcePolicy, Tone } from './domain/settings.ts';
import { estimateTokens } from './domain/tokens-of.ts';
import { toldPassage } from './domain/without-orders.ts';
import { checkOutput } from '../moderation/domain/output.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import { ModelFailure, type ModelBudget, type ModelUsage, type TutorModel } from './ports.ts';

export interface ModelAnswerDeps {
  models: readonly TutorModel[];
  /** Absent: models may be used without end. */
  budget?: ModelBudget;
  /** Absent: models are shown no examples. */
  chooseExamples?: ChooseExamples;
  stem: Stem;
  logger: Logger;
}
export interface ModelAnswerRequest {
  /** The class that is asked. */
  classroomId: string;
  question: string;
  history: readonly Exchange[];
  reads: readonly ReadPassage[];
  /** Whether the signs say that the passages do not answer; asked of the first sentence that goes out. Absent: they do. */
  isInDoubt?: (first: CheckedSentence) => Promise<boolean>;
  signal: AbortSignal;
  /** Time for all models together; what the caller's own time has beyond it is left for quoting the material. */
  modelsMs: number;
  /** Whose budget the models are used from; absent: nobody's. */
  payer?: string;
  /** How it is to speak; plainly when absent. */
  tone?: Tone;
  /** What the class permits; the least when absent. */
  policy?: SourcePolicy;
  trace: TurnTrace;
}
export type ModelAnswer =
  | { outcome: 'ANSWERED' | 'ABSTAINED'; generator: TutorModel['generator'] }
  /** Nothing can be said: every model failed, or the passages bear out nothing of what one wrote. */
  | { outcome: 'FAILED' | 'UNSUPPORTED' }
  /** The person's budget is used up: no model was asked, or none after one that failed before it said anything. */
  | { outcome: 'SPENT' }
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
  const examples = (await deps.chooseExamples?.(request)) ?? [];
  const { question, history, reads, tone } = request;
  const prompt = toPrompt(question, history, reads.map(toldPassage), { tone, examples });
  // A model that takes all of its time leaves the next one as much.
  const totalMs = Math.min(modelMaxMs, request.modelsMs / deps.models.length);
  let isPaid = false;
  for (const model of deps.models) {
    if (!isPaid && !(await mayAsk(deps, request, prompt))) {
      request.trace.begin('model')({ outcome: 'spent' });
      return { outcome: 'SPENT' };
    }
    isPaid = true;
    const run = createRun(deps, request, emit);
    const done = request.trace.begin('model');
    try {
      await readAnswer(model, request, { run, totalMs, prompt });
      done({ model: model.name, outcome: 'ok', ...run.counts() });
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      done({ model: model.name, outcome: 'failed', why: error.message, ...run.counts() });
      deps.logger.warn({ model: model.name, err: error }, 'the language model failed');
      if (run.said()) return { outcome: 'BROKEN', citations: run.citations() };
      // The next one is sent the same once more, unless this one was sent nothing.
      isPaid = error.isUnasked;
      continue;
    } finally {
      if (request.payer !== undefined) await deps.budget?.spend(request.payer, run.completionTokens());
    }
    if (run.declined()) return { outcome: 'ABSTAINED', generator: model.generator };
    if (run.said()) return { outcome: 'ANSWERED', generator: model.generator };
    deps.logger.warn({ model: model.name }, 'nothing the language model wrote is borne out by the passages');
    return { outcome: 'UNSUPPORTED' };
  }
  return { outcome: 'FAILED' };
}

/** What a model is asked is paid before, what it answers afterwards: nobody overdraws by more than one answer. */
async function mayAsk(
  { budget }: ModelAnswerDeps,
  { payer }: ModelAnswerRequest,
  prompt: readonly PromptMessage[],
): Promise<boolean> {
  if (!budget || payer === undefined) return true;
  return budget.spend(payer, estimateTokens(prompt.map(({ content }) => content).join('\n')));
}

async function readAnswer(
  model: TutorModel,
  request: ModelAnswerRequest,
  { run, totalMs, prompt }: { run: Run; totalMs: number; prompt: PromptMessage[] },
): Promise<void> {
  const { signal } = request;
  let pending = '';
  for await (const piece of model.stream(prompt, signal, totalMs, run.told)) {
    signal.throwIfAborted();
    run.heard(piece);
    // An endpoint may send everything at once.
    const { sentences, rest } = takeSentences((pending + piece).slice(0, answerCharactersMax), false);
    pending = rest;
    for (const sentence of sentences) await run.say(sentence);
    if (run.declined()) return;
    if (run.characters() > answerCharactersMax) {
      pending = '';
      break;
    }
  }
  for (const sentence of takeSentences(pending, true).sentences) await run.say(sentence);
}

type Run = ReturnType<typeof createRun>;

/** One model's sentences on their way out. */
function createRun({ stem }: ModelAnswerDeps, request: ModelAnswerRequest, emit: EmitParts) {
  const { reads, tone, isInDoubt } = request;
  let citations: readonly Citation[] = [];
  let hasSaid = false;
  let hasDeclined = false;
  const counts = { shown: 0, leftOut: 0 };
  let usage: ModelUsage | undefined;
  let written = '';
  const context = {
    passages: reads.map(({ passage }) => passage.text),
    instructions: rulesIn(tone) + exampleRule,
  };
  return {
    told: (used: ModelUsage) => void (usage = used),
    heard: (piece: string) => void (written += piece),
    characters: () => written.length,
    /** What the endpoint says of the answer, or what it was by its length. */
    completionTokens: () => usage?.completion ?? estimateTokens(written),
    said: () => hasSaid,
    declined: () => hasDeclined,
    citations: () => citations,
    /** Sentences that went out, and that the passages do not bear out. */
    counts: () => ({ ...counts, declined: hasDeclined, tokens: usage ? { ...usage } : null }),
    async say(sentence: string) {
      if (hasDeclined) return;
      if (!hasSaid && saysNotInMaterial(sentence)) {
        hasDeclined = true;
        return;
      }
      const checked = checkSentence(sentence, reads, citations, stem);
      if (!checked || checkOutput(sentence, context)) return void counts.leftOut++;
      counts.shown++;
      const isNearest = !hasSaid && (await isInDoubt?.(checked));
      await emit(isNearest ? asNearest(checked.parts) : checked.parts);
      citations = checked.citations;
      hasSaid = true;
    },
  };
}
