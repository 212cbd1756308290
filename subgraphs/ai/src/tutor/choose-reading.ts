/**
 * Finds what the material says to a question. One that goes on from the question before can often be read in two ways: with
 * what that one was about, or as it stands; the first reading that the material answers is the one that was meant.
 */
import type { RetrievalResult, RetrievePassages, RetrievedPassage } from '../retrieval/ports.ts';
import { readingsOf, type Exchange, type TakenFor } from './domain/conversation.ts';
import { contextOf, isOnePlace, textOfExchange, type Context } from './domain/context.ts';
import { gatherEvidence, readPassage, type ReadPassage } from './domain/evidence.ts';
import { judge, speaksOf, type Judgement } from './domain/judgement.ts';
import { correctQuestion } from './domain/correct-question.ts';
import { analyseQuestion, type Question } from './domain/question.ts';
import { partsOf } from './domain/question-parts.ts';
import type { JudgedPart } from './domain/quote-answer.ts';
import { judgementData, retrievalData } from './domain/trace-data.ts';
import { isOfAnswerOnly } from './domain/follow-up-readings.ts';
import { preferNear } from './domain/topic/prefer-near.ts';
import type { Place } from './domain/topic/topic.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import { withheldData, withoutOrders } from './domain/without-orders.ts';
import type { CuratedLinks } from './class-ports.ts';
import type { TurnRouterDeps } from './route-next.ts';
import { goFurther } from './go-further.ts';
import { readComparison } from './read-comparison.ts';
import { weighMeaning } from './weigh-meaning.ts';

export interface ReadingDeps extends TurnRouterDeps {
  retrieve: RetrievePassages;
}
export interface ReadingRequest {
  classroomId: string;
  question: string;
  /** Earlier turns, oldest first. */
  history: readonly Exchange[];
  /** What the question was taken for; absent where questions are not routed. */
  taken?: TakenFor;
  /** What the conversation is about: passages near it are preferred for a reading that leans on what was said before. */
  near?: Place;
  /** Documents that are not searched. */
  leftOut?: CuratedLinks;
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
  /** Of what is not answered: the conversation has shown all that the material says of it. */
  isAllShown?: boolean;
}
export interface Reading {
  /** The question as it was read. */
  asked: string;
  found: RetrievalResult;
  reads: ReadPassage[];
  /** Judged once, when it is first needed. */
  extract(): Promise<Extraction>;
}

/** Passages that an answer is drawn from. */
const passagesMax = 8;
/** So many more are looked at where some are preferred, */
const furtherMax = 4;
/** and where it is known in which the turn stands that is gone on from: so many of them are drawn from as well. */
const placesMax = 2;
const lookedThroughMax = 30;

/** Throws when retrieval fails or the signal aborts. */
export async function chooseReading(deps: ReadingDeps, request: ReadingRequest): Promise<Reading> {
  return goFurther(deps, request, await chooseAmong(deps, request));
}

async function chooseAmong(deps: ReadingDeps, request: ReadingRequest): Promise<Reading> {
  const { question, history, taken } = request;
  const [first = question, ...others] = readingsOf(question, history, deps.stem, taken);
  const context = await findContext(deps, request);
  const likeliest = await readCompared(deps, request, { asked: first, context });
  if (others.length === 0) return likeliest;
  const own = analyseQuestion(request.question, deps.stem);
  if (await isAnsweredBy(likeliest, own)) return likeliest;
  for (const other of others) {
    const reading = await readCompared(deps, request, { asked: other, context });
    if (await isAnsweredBy(reading, own)) return reading;
  }
  const extraction = await likeliest.extract();
  // What it would say is about the question before only.
  const judgement = { ...extraction.judgement, answered: false, sure: false };
  return { ...likeliest, extract: async () => ({ ...extraction, judgement }) };
}

async function isAnsweredBy(reading: Reading, own: Question): Promise<boolean> {
  const { judgement } = await reading.extract();
  return judgement.answered && speaksOf(own, judgement);
}

/** Where the turn stands that the message goes on from; undefined for a new topic. */
export async function findContext(
  deps: Pick<ReadingDeps, 'retrieve' | 'stem'>,
  request: Pick<
    ReadingRequest,
    'classroomId' | 'question' | 'history' | 'taken' | 'leftOut' | 'signal' | 'trace'
  >,
): Promise<Context | undefined> {
  const { classroomId, question, history, taken, leftOut, signal, trace } = request;
  const meant = history[taken?.turn ?? history.length - 1];
  if (taken?.decision !== 'follow_up' || !meant || isOfAnswerOnly(question, deps.stem)) return undefined;
  const done = trace.begin('retrieval');
  const asked = textOfExchange(meant);
  const found = await deps.retrieve({
    ...{ classroomId, signal, question: asked, limit: placesMax },
    without: leftOut && new Set(leftOut.materialIds),
  });
  done(retrievalData(asked, found));
  return contextOf(meant, found.hits, deps.stem);
}

interface Asked {
  asked: string;
  context: Context | undefined;
}

/** As `readAs`; where things are compared, with what is found for each of them. */
async function readCompared(deps: ReadingDeps, request: ReadingRequest, one: Asked): Promise<Reading> {
  const whole = await readAs(deps, request, one);
  // What stands by itself is searched for without a place, and so are its parts.
  const placed = one.asked === request.question ? { ...request, near: undefined } : request;
  const read = (asked: string) => readAs(deps, placed, { ...one, asked });
  return readComparison({ stem: deps.stem, read }, one.asked, whole);
}

/** One reading of the question: what is found for it, and which sentences would answer it. */
export async function readAs(
  deps: ReadingDeps,
  request: ReadingRequest,
  { asked, context }: Asked,
): Promise<Reading> {
  const { trace } = request;
  const done = trace.begin('retrieval');
  // What stands by itself is searched for as anybody else's question.
  const near = asked === request.question ? undefined : request.near;
  const found = await retrieveFor(deps, request, { asked, near, context });
  const reads = found.hits.map((passage, rank) =>
    withoutOrders(readPassage(passage, rank, deps.stem), request.question),
  );
  done({ ...retrievalData(asked, found), ...withheldData(reads) });
  let extraction: Promise<Extraction> | undefined;
  return {
    ...{ asked, found, reads },
    extract: () => (extraction ??= extractFrom(deps, request, { asked, context }, reads)),
  };
}

async function retrieveFor(
  { retrieve }: ReadingDeps,
  { classroomId, signal, leftOut }: ReadingRequest,
  { asked, near, context }: Asked & { near: Place | undefined },
): Promise<RetrievalResult> {
  const limit = context ? lookedThroughMax : near ? passagesMax + furtherMax : passagesMax;
  const without = leftOut && new Set(leftOut.materialIds);
  const { searched, hits, ...found } = await retrieve({
    classroomId,
    question: asked,
    limit,
    without,
    signal,
  });
  return {
    ...found,
    hits: bestOf(near ? preferNear(hits, near) : hits, context),
    searched: {
      materials: searched.materials - (leftOut?.materials ?? 0),
      passages: searched.passages - (leftOut?.passages ?? 0),
    },
  };
}

/** The first, and after them those in which the turn stands that is gone on from. */
function bestOf(hits: readonly RetrievedPassage[], context: Context | undefined): RetrievedPassage[] {
  const isContext = (hit: RetrievedPassage) => context?.places.some((place) => isOnePlace(place, hit));
  return hits.filter((hit, place) => place < passagesMax || isContext(hit));
}

async function extractFrom(
  deps: ReadingDeps,
  { signal, trace }: ReadingRequest,
  { asked, context }: Asked,
  reads: ReadPassage[],
): Promise<Extraction> {
  const done = trace.begin('judgement');
  const whole = await judgePart(deps, { asked, context }, reads, signal);
  const { question, judgement, withMeaning } = whole;
  const asking = partsOf(asked, deps.stem);
  const parts: JudgedPart[] = [];
  if (asking.length > 1)
    for (const part of asking) parts.push(await judgePart(deps, { asked: part, context }, reads, signal));
  const isTakenApart = parts.some((part) => part.judgement.answered);
  const answered = judgement.answered || isTakenApart;
  const sure = judgement.sure || parts.some((part) => part.judgement.sure);
  done(judgementData(question, { ...judgement, answered, sure }, withMeaning));
  return {
    ...{ question, withMeaning, judgement: { ...judgement, answered, sure } },
    parts: isTakenApart ? parts : [whole],
  };
}

async function judgePart(
  deps: Pick<ReadingDeps, 'stem' | 'vectors' | 'embedder' | 'logger'>,
  { asked, context }: Asked,
  reads: ReadPassage[],
  signal: AbortSignal,
): Promise<JudgedPart & { withMeaning: boolean }> {
  const question = correctQuestion(analyseQuestion(asked, deps.stem), reads);
  const candidates = gatherEvidence(question, reads, { vectors: deps.vectors, context });
  const weighed = await weighMeaning(deps, question, candidates, signal);
  const withMeaning = weighed !== undefined;
  return { asked, question, judgement: judge(question, weighed ?? candidates, withMeaning), withMeaning };
}
