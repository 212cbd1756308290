/**
 * Gives an answer again to whoever asks the same of the same material, and has it made where there is none: once, for all who
 * ask it at the same time.
 */
import type { Clock } from '@ensure-study/kit/clock';
import type { LiveMaterials } from '../access/ports.ts';
import {
  answerQuestion,
  type AnswerDeps,
  type AnswerEnding,
  type AnswerRequest,
  type EmitParts,
  type MadeAnswer,
} from './answer-question.ts';
import { MakingFailed, type AnswersInMaking } from './answers-in-making.ts';
import type { KnownAnswer } from './domain/known-answer.ts';
import { answerOf, type AnswerPart } from './domain/passage.ts';
import { defaultSettings } from './domain/settings.ts';
import { breachOf, sourceOf } from './domain/sources/isolation.ts';
import type { ClassSources } from './class-ports.ts';
import type { AnswerManner, AnswerMemory, AskedQuestion } from './ports.ts';

export interface MemoryDeps extends AnswerDeps {
  /** Absent: every answer is made anew. */
  memory?: Memory;
  classSources: ClassSources;
}
interface Memory {
  answers: AnswerMemory;
  inMaking: AnswersInMaking;
  live: LiveMaterials;
  /** Of what can be found in the class at this moment. */
  corpusVersion(classroomId: string): Promise<number>;
  clock: Clock;
}

/** So long an answer that another process makes is waited for; then it is made here as well. */
const elsewhereMaxMs = 5_000;
const lookAgainMs = 100;

/** As `answerQuestion`. What is asked within a conversation, and what leans on one, is that person's own. */
export async function answerFromMemory(
  deps: MemoryDeps,
  request: AnswerRequest,
  emit: EmitParts,
): Promise<AnswerEnding> {
  const { memory } = deps;
  if (!memory || !isForAnybody(request)) return answerQuestion(deps, request, emit);
  const { classroomId, question, trace, signal } = request;
  const manner = mannerOf(request);
  const corpusVersion = await memory.corpusVersion(classroomId);
  const asked = { classroomId, corpusVersion, question, manner };
  const looked = trace.begin('cache');
  const known = await findGood({ deps, memory, asked }, signal);
  looked({ corpusVersion, used: known !== undefined });
  if (known) return { ...known, generator: 'CACHE' };
  // Who may not be able to pay answers for nobody else.
  const { payer } = request;
  const isPaid = !deps.budget || payer === undefined || (await deps.budget.isAmple(payer));
  if (!isPaid) return answerQuestion(deps, request, emit);
  return answerTogether({ deps, memory, asked }, request, emit);
}

/** Teachers who change the tutor's settings have everything made anew. */
function mannerOf({ rules }: AnswerRequest): AnswerManner {
  const { tone, sources } = rules ? { tone: rules.tone, sources: rules.policy } : defaultSettings;
  return { mode: 'EXPLAIN', tone, sources };
}

interface Asking {
  deps: MemoryDeps;
  memory: Memory;
  asked: AskedQuestion;
}

/** Of several who ask at once, one has it made and all follow; where that fails, each of the others makes its own. */
async function answerTogether(
  asking: Asking,
  request: AnswerRequest,
  emit: EmitParts,
): Promise<AnswerEnding> {
  const { deps, memory, asked } = asking;
  const shared = memory.inMaking.join(memory.answers.keyOf(asked), (signal, emitMade) =>
    makeOnce(asking, { ...request, signal }, emitMade),
  );
  if (shared.isFirst) return shared.follow(emit, request.signal).catch(asItself);
  const followed = request.trace.begin('shared');
  const said: AnswerPart[] = [];
  try {
    const ending = await shared.follow(async (parts) => {
      await emit(parts);
      said.push(...parts);
    }, request.signal);
    followed({ made: true });
    return ending;
  } catch (error) {
    request.signal.throwIfAborted();
    if (!(error instanceof MakingFailed)) throw error;
    followed({ made: false });
    const citations = said.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
    return answerQuestion(deps, { ...request, said: { answer: answerOf(said), citations } }, emit);
  }
}

/** Who has nothing left is told so; for those who follow, it is a making that failed. */
class PayerSpent extends Error {
  readonly answer: AnswerEnding;
  constructor(answer: AnswerEnding) {
    super('Who asked first has used up what models may write for them.');
    this.name = 'PayerSpent';
    this.answer = answer;
  }
}

function asItself(error: unknown): AnswerEnding {
  const cause = error instanceof MakingFailed ? error.cause : error;
  if (cause instanceof PayerSpent) return cause.answer;
  throw cause;
}

/** Makes it here, unless another process is at it and done soon. */
async function makeOnce(asking: Asking, request: AnswerRequest, emit: EmitParts): Promise<AnswerEnding> {
  const { memory, asked } = asking;
  const { clock, answers } = memory;
  const until = clock.now() + elsewhereMaxMs;
  let isOurs = await answers.beginMaking(asked);
  while (!isOurs && clock.now() < until) {
    await clock.sleep(lookAgainMs, request.signal);
    const known = await findGood(asking, request.signal);
    if (known) return { ...known, generator: 'CACHE' };
    isOurs = await answers.beginMaking(asked);
  }
  try {
    return await make(asking, request, emit);
  } finally {
    if (isOurs) await answers.endMaking(asked);
  }
}

async function make(
  { deps, memory, asked }: Asking,
  request: AnswerRequest,
  emit: EmitParts,
): Promise<AnswerEnding> {
  const said: AnswerPart[] = [];
  const { isSpent, ...made }: MadeAnswer = await answerQuestion(deps, request, async (parts) => {
    await emit(parts);
    said.push(...parts);
  });
  if (isSpent) throw new PayerSpent(made);
  // What changed meanwhile may or may not have been read.
  if (
    isAsGoodAsCanBe(deps, made) &&
    (await memory.corpusVersion(asked.classroomId)) === asked.corpusVersion
  ) {
    const { outcome, retrieval, searched, nearest = [] } = made;
    const parts = [...said, ...made.parts];
    await memory.answers.keep(asked, { outcome, retrieval, searched, nearest: [...nearest], parts });
  }
  return made;
}

/**
 * Whether nothing of the conversation can be in the answer. A follow-up is searched beside what was shown, and told only what was
 * not, also where it repeats every word of its topic; unrouted, any message may go on from those before it.
 */
function isForAnybody({ history, said, taken }: AnswerRequest): boolean {
  if (said.answer !== '') return false;
  return history.length === 0 || taken?.decision === 'new_topic';
}

/** What was made while a part was away would outlast the outage. */
function isAsGoodAsCanBe({ models, embedder }: MemoryDeps, made: AnswerEnding): boolean {
  const isByBest = models.length > 0 ? made.generator === 'MODEL' : made.generator === 'EXTRACTIVE';
  return isByBest && (made.retrieval === 'HYBRID' || !embedder);
}

/**
 * A document that was deleted a moment ago is not cited, though its event has not arrived. And where one became a link that the
 * class does not permit, another answer may be made of the rest: this one would be withheld as long as it is kept.
 */
async function findGood(
  { deps, memory, asked }: Asking,
  signal: AbortSignal,
): Promise<KnownAnswer | undefined> {
  const known = await memory.answers.find(asked);
  if (!known) return undefined;
  const cited = [
    ...known.parts.flatMap((part) => (part.kind === 'citation' ? [part.citation.materialId] : [])),
    ...known.nearest.map(({ materialId }) => materialId),
  ];
  const there = await memory.live.among(cited, signal);
  if (!cited.every((materialId) => there.has(materialId))) return undefined;
  const origins = await deps.classSources.originsOf(asked.classroomId, [...new Set(cited)]);
  const sources = cited.map((materialId) => ({ materialId, source: sourceOf({ materialId }, { origins }) }));
  const breach = breachOf(sources, { policy: asked.manner.sources, origins });
  return breach === undefined ? known : undefined;
}
