/**
 * The one way in which a question becomes an answer: for students through the queue, for teachers as a preview.
 *
 * With a model, its sentences go out one by one as soon as the passages bear them out. Without one, or when it fails, the
 * answer is made of sentences of the passages. That part is never streamed piece by piece: it is handed back whole, and the
 * caller stores it in the transaction that ends the turn, so it is there entirely or not at all.
 */
import type { NeighboursOf } from '../retrieval/ports.ts';
import { answerWithModel, type ModelAnswer } from './answer-with-model.ts';
import type { Extraction, Reading, ReadingDeps, ReadingRequest } from './choose-reading.ts';
import type { ChooseExamples } from './choose-examples.ts';
import { chooseSources, type ClassRules } from './choose-sources.ts';
import { nearestPassages, nothingFurther, toAbstention } from './domain/abstention.ts';
import { asNearest } from './domain/in-doubt.ts';
import type { CheckedSentence } from './domain/model-answer.ts';
import { quoteAnswer } from './domain/quote-answer.ts';
import type { AnswerPart, Citation } from './domain/passage.ts';
import type { ModelBudget, TurnEnding, TutorModel } from './ports.ts';
import { readNeighbours } from './read-neighbours.ts';

export interface AnswerDeps extends ReadingDeps {
  /** In the order in which they are tried; none for extractive answers only. */
  models: readonly TutorModel[];
  /** Absent: models may be used without end. */
  budget?: ModelBudget;
  /** Chooses what a model is shown beside the question; absent: nothing. */
  chooseExamples?: ChooseExamples;
  /** Finds what stands beside the best passages, for a model to read on; absent: nothing. */
  neighbours?: NeighboursOf;
}
export interface AnswerRequest extends ReadingRequest {
  /** What an interrupted attempt has already said: it stays, and the rest follows it. */
  said: { answer: string; citations: readonly Citation[] };
  /** Time for language models, within the time of the whole: after it the material is quoted instead. */
  modelsMs: number;
  /** Whose budget language models are used from; absent: nobody's. */
  payer?: string;
  /** What the teachers of the class decided; nothing is left out when absent. */
  rules?: ClassRules;
}
/** Sends parts on; the answer goes on once they are kept. */
export type EmitParts = (parts: AnswerPart[]) => Promise<void>;
export type AnswerEnding = Extract<TurnEnding, { outcome: 'ANSWERED' | 'ABSTAINED' }>;
/** `isSpent`: without a model, as the payer has nothing left. Nothing was emitted then, and it is nobody else's answer. */
export type MadeAnswer = AnswerEnding & { isSpent?: boolean };

const afterModel = {
  goesOn: '\n\nThe language model did not finish this answer. Your material says: ',
  nothing:
    '\n\nThe language model did not finish this answer, and your material has nothing further to quote.',
};
/** Before what is quoted although a model is set up. */
const insteadOfModel = {
  FAILED: 'The language model did not answer; this is quoted from your material.\n\n',
  UNSUPPORTED:
    'The language model wrote nothing that your material bears out; this is quoted from your material.\n\n',
  SPENT:
    'You have used up what the language model may write for you for now; this is quoted from your material.\n\n',
};
type Unwritten = keyof typeof insteadOfModel;
const afterInterruption = {
  goesOn: '\n\nThe answer was interrupted here. Your material says: ',
  nothing: '\n\nThe answer was interrupted here, and your material has nothing further to quote.',
};

/** Answers, or says that the material does not. Throws when retrieval or the caller's `emit` fails, or the signal aborts. */
export async function answerQuestion(
  deps: AnswerDeps,
  request: AnswerRequest,
  emit: EmitParts,
): Promise<MadeAnswer> {
  const { said } = request;
  const { found, reads, extract } = await chooseSources(deps, request);
  const base = { retrieval: found.retrieval, searched: found.searched };

  if (said.answer !== '')
    return { ...base, ...continued(await extract(), said.citations, afterInterruption) };
  // What was said before a new topic would only drag the model back.
  const history = request.taken?.decision === 'new_topic' ? [] : request.history;
  const { tone, policy } = request.rules ?? {};
  // A model reads on beside the best passages; whether the material answers is decided, and quoted, without that.
  const told = [...reads, ...(await readNeighbours(deps, request, { found, reads }))];
  const isInDoubt = deps.models.length > 0 && told.length > 0 ? doubtOf({ reads, extract }) : undefined;
  const byModel =
    told.length > 0
      ? await answerWithModel(deps, { ...request, history, reads: told, isInDoubt, tone, policy }, emit)
      : undefined;
  if (byModel?.outcome === 'ANSWERED')
    return { ...base, outcome: 'ANSWERED', generator: byModel.generator, parts: [] };
  if (byModel?.outcome === 'BROKEN')
    return { ...base, ...continued(await extract(), byModel.citations, afterModel) };
  const isSpent = byModel?.outcome === 'SPENT';
  return { ...base, ...withoutModel(await extract(), { searched: found.searched, reads }, byModel), isSpent };
}

/**
 * Whether a model that goes on though the signs say that nothing answers only comes near. Judged while it writes; a judgement that
 * fails takes nothing from an answer. Only what was found is judged: what stands beside it may answer.
 */
function doubtOf({ reads, extract }: Pick<Reading, 'reads' | 'extract'>) {
  const isAnswered = extract().then(
    ({ judgement, isAllShown }) => judgement.answered || isAllShown === true,
    () => true,
  );
  return async ({ supports }: CheckedSentence) =>
    !(await isAnswered) && supports.every(({ read }) => reads.includes(read));
}

/** The rest of an answer that a model began: what it said stays, and the change of voice is said. */
function continued({ parts, judgement }: Extraction, said: readonly Citation[], words: typeof afterModel) {
  const rest = judgement.answered ? quoteAnswer(parts, said) : [];
  const text = rest.length > 0 ? words.goesOn : words.nothing;
  return {
    outcome: 'ANSWERED',
    generator: 'EXTRACTIVE',
    parts: [{ kind: 'token', text }, ...rest],
  } satisfies Partial<AnswerEnding>;
}

/** Sentences of the material, or what was searched in vain. A model that looked and found nothing is believed. */
function withoutModel(
  { question, parts, judgement, isAllShown }: Extraction,
  { searched, reads }: Pick<AnswerEnding, 'searched'> & Pick<Reading, 'reads'>,
  byModel: ModelAnswer | undefined,
): Pick<AnswerEnding, 'outcome' | 'generator' | 'parts' | 'nearest'> {
  const declined = byModel?.outcome === 'ABSTAINED' ? byModel.generator : undefined;
  if (declined === undefined && judgement.answered) {
    const quoted = judgement.sure ? quoteAnswer(parts) : asNearest(quoteAnswer(parts));
    const why =
      byModel && byModel.outcome in insteadOfModel ? insteadOfModel[byModel.outcome as Unwritten] : null;
    return {
      outcome: 'ANSWERED',
      generator: 'EXTRACTIVE',
      parts: why ? [{ kind: 'token', text: why }, ...quoted] : quoted,
    };
  }
  if (declined === undefined && isAllShown)
    return {
      ...{ outcome: 'ABSTAINED', generator: 'EXTRACTIVE', nearest: [] },
      parts: [{ kind: 'token', text: nothingFurther }],
    };
  return {
    outcome: 'ABSTAINED',
    generator: declined ?? 'EXTRACTIVE',
    parts: toAbstention(searched, judgement.ranked),
    nearest: nearestPassages(question, judgement.ranked, reads),
  };
}
