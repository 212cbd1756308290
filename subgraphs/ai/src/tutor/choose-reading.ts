/**
 * Finds what the material says to a question. One that goes on from the question before can often be read in two ways: with
 * what that one was about, or as it stands; the first reading that the material answers is the one that was meant.
 */
import type { RetrievalResult, RetrievePassages, WordVectors } from '../retrieval/ports.ts';
import { readingsOf, type Exchange, type TakenFor } from './domain/conversation.ts';
import { gatherEvidence, readPassage, type ReadPassage } from './domain/evidence.ts';
import { judge, speaksOf, type Judgement } from './domain/judgement.ts';
import { correctQuestion } from './domain/correct-question.ts';
import { analyseQuestion, type Question } from './domain/question.ts';
import { partsOf } from './domain/question-parts.ts';
import type { JudgedPart } from './domain/quote-answer.ts';
import { judgementData, retrievalData } from './domain/trace-data.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import { withoutOrders } from './domain/without-orders.ts';
import type { TurnRouterDeps } from './route-next.ts';
import { weighMeaning } from './weigh-meaning.ts';

export interface ReadingDeps extends TurnRouterDeps {
  retrieve: RetrievePassages;
  /** Tells words that mean alike; absent: a question is met by its own words and those listed beside them. */
  vectors?: WordVectors;
}
export interface ReadingRequest {
  classroomId: string;
  question: string;
  /** Earlier turns, oldest first. */
  history: readonly Exchange[];
  /** What the question was taken for; absent where questions are not routed. */
  taken?: TakenFor;
  signal: AbortSignal;
  /** Takes down what is done, for staff. */
  trace: TurnTrace;
}
/** Which sentences would answer, and whether they do. */
export interface Extraction {
  question: Question;
  judgement: Judgement;
  withMeaning: boolean;
  /** What is asked, one by one; at least one of them is answered when the whole is. */
  parts: readonly JudgedPart[];
}
export interface Reading {
  found: RetrievalResult;
  reads: ReadPassage[];
  /** Judged once, when it is first needed: a language model may answer without it. */
  extract(): Promise<Extraction>;
}

/** Passages that an answer is drawn from. */
const passagesMax = 8;

/** Throws when retrieval fails or the signal aborts. */
export async function chooseReading(deps: ReadingDeps, request: ReadingRequest): Promise<Reading> {
  const { question, history, taken } = request;
  const [first = question, ...others] = readingsOf(question, history, deps.stem, taken);
  const likeliest = await read(deps, request, first);
  if (others.length === 0) return likeliest;
  const own = analyseQuestion(request.question, deps.stem);
  if (await isAnsweredBy(likeliest, own)) return likeliest;
  for (const other of others) {
    const reading = await read(deps, request, other);
    if (await isAnsweredBy(reading, own)) return reading;
  }
  const extraction = await likeliest.extract();
  // What it would say is about the question before only.
  const judgement = { ...extraction.judgement, answered: false };
  return { ...likeliest, extract: async () => ({ ...extraction, judgement }) };
}

async function isAnsweredBy(reading: Reading, own: Question): Promise<boolean> {
  const { judgement } = await reading.extract();
  return judgement.answered && speaksOf(own, judgement);
}

async function read(deps: ReadingDeps, request: ReadingRequest, asked: string): Promise<Reading> {
  const { classroomId, signal, trace } = request;
  const done = trace.begin('retrieval');
  const found = await deps.retrieve({ classroomId, question: asked, limit: passagesMax, signal });
  done(retrievalData(asked, found));
  const reads = found.hits.map((passage, rank) =>
    withoutOrders(readPassage(passage, rank, deps.stem), request.question),
  );
  let extraction: Promise<Extraction> | undefined;
  return { found, reads, extract: () => (extraction ??= extractFrom(deps, request, asked, reads)) };
}

async function extractFrom(
  deps: ReadingDeps,
  { signal, trace }: ReadingRequest,
  asked: string,
  reads: ReadPassage[],
): Promise<Extraction> {
  const done = trace.begin('judgement');
  const whole = await judgePart(deps, asked, reads, signal);
  const { question, judgement, withMeaning } = whole;
  const asking = partsOf(asked, deps.stem);
  const parts: JudgedPart[] = [];
  if (asking.length > 1) for (const part of asking) parts.push(await judgePart(deps, part, reads, signal));
  const isTakenApart = parts.some((part) => part.judgement.answered);
  const answered = judgement.answered || isTakenApart;
  done(judgementData(question, { ...judgement, answered }, withMeaning));
  return {
    ...{ question, withMeaning, judgement: { ...judgement, answered } },
    parts: isTakenApart ? parts : [whole],
  };
}

async function judgePart(
  deps: ReadingDeps,
  asked: string,
  reads: ReadPassage[],
  signal: AbortSignal,
): Promise<JudgedPart & { withMeaning: boolean }> {
  const question = correctQuestion(analyseQuestion(asked, deps.stem), reads);
  const candidates = gatherEvidence(question, reads, deps.vectors);
  const weighed = await weighMeaning(deps, question, candidates, signal);
  const withMeaning = weighed !== undefined;
  return { asked, question, judgement: judge(question, weighed ?? candidates, withMeaning), withMeaning };
}
