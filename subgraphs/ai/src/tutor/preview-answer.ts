/** For teachers: the answer a student would get now, by the same use case, storing nothing. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { historyRule, parseHistory, type Utterance } from '../retrieval/domain/asked-text.ts';
import { takeQuery } from '../retrieval/limit-queries.ts';
import { answerIsolated, type IsolationDeps } from './answer-isolated.ts';
import { answerJudged, type JudgedDeps, type JudgedEnding } from './answer-judged.ts';
import { answerQuestion, type AnswerDeps } from './answer-question.ts';
import { readClassRules, type ClassRulesDeps } from './choose-sources.ts';
import type { Exchange } from './domain/conversation.ts';
import { answerOf, type AnswerPart, type Citation } from './domain/passage.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { parseQuestion } from './parse-question.ts';
import type { Generator, RetrievalKind } from './ports.ts';
import { routeTurn } from './route-next.ts';

export interface PreviewDeps extends AnswerDeps, JudgedDeps, IsolationDeps, ClassRulesDeps {
  access: ClassroomAccess;
  limiter: RateLimiter;
}
export interface PreviewRequest {
  userId: string;
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  question: string;
  /** Oldest first. */
  history: Utterance[];
  mode: string;
  signal: AbortSignal;
}
export interface Preview {
  answer: string;
  outcome: JudgedEnding['outcome'];
  generator: Generator;
  retrieval: RetrievalKind;
  citations: Citation[];
}
export type PreviewOutcome = Outcome<
  Preview,
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'
>;

/** The caller waits for the whole answer, so it gets less time than a student's turn: no operation outlives 30 s at the gateway. */
const previewMaxMs = 28_000;
const modelsMs = 22_000;

/** Throws RATE_LIMITED for a teacher who previews all the time. */
export async function previewAnswer(deps: PreviewDeps, request: PreviewRequest): Promise<PreviewOutcome> {
  const question = parseQuestion(request.question, request.mode);
  if (!question.ok) return question;
  const { classroomId, userId } = request;
  const history = parseHistory(request.history);
  if (!history) return invalidInput(['input', 'history'], `A history has ${historyRule}.`);
  if (classroomId === undefined) return missing('class');
  const role = await deps.access.roleIn(userId, classroomId, request.signal);
  if (role === null) return missing('class');
  if (role !== 'TEACHER') return notAllowed('Only teachers of the class may preview answers.');
  await takeQuery(deps.limiter, userId);
  const parts: AnswerPart[] = [];
  const keep = async (more: AnswerPart[]) => void parts.push(...more);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(previewMaxMs)]);
  const said = { answer: '', citations: [] };
  const trace = createTurnTrace(() => performance.now());
  const asked = {
    ...{ classroomId, question: question.value, ...inConversation(deps, toExchanges(history)) },
    ...{ said, signal, modelsMs, trace, payer: userId },
  };
  const ending = await answerJudged(deps, asked, async (allowed) => {
    const { question: next, history: before } = allowed;
    const taken = await routeTurn(deps, { next, history: before, signal, trace });
    const rules = await readClassRules(deps, classroomId);
    return answerIsolated(deps, { classroomId, policy: rules.policy, trace }, keep, (emit) =>
      answerQuestion(deps, { ...allowed, taken, rules }, emit),
    );
  });
  parts.push(...ending.parts);
  const citations = parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
  const { outcome } = ending;
  const made = 'generator' in ending ? ending : byTutorItself;
  const { generator, retrieval } = made;
  return ok({ answer: answerOf(parts), outcome, generator, retrieval, citations });
}

/** Of a preview that moderation stopped: no model wrote it, and nothing was searched. */
const byTutorItself = { generator: 'EXTRACTIVE', retrieval: 'KEYWORD' } as const;

/** What was stopped is no part of the conversation that is searched for and told to a model, as with a student. */
function inConversation({ judge }: JudgedDeps, exchanges: Exchange[]) {
  const earlier = exchanges.map(({ question }) => question);
  const isAnswered = (_: Exchange, index: number) =>
    !judge || judge(earlier[index] ?? '', earlier.slice(0, index)).decision === 'allow';
  return { earlier, allEarlier: async () => earlier, history: exchanges.filter(isAnswered) };
}

/** Questions with what was answered to them; an answer to nothing is left out. */
export function toExchanges(history: readonly Utterance[]): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const { role, content } of history) {
    const last = exchanges.at(-1);
    if (role === 'USER') exchanges.push({ question: content, answer: '' });
    else if (last) last.answer = last.answer === '' ? content : `${last.answer}\n${content}`;
  }
  return exchanges;
}
