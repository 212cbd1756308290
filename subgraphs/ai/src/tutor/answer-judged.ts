/**
 * Judges a question before anything is looked for, and has it answered only where it may be. What is stopped gets a reply of
 * the tutor's own, without citations, the same for students' turns and for previews.
 */
import { concernOf } from '../moderation/domain/concerns.ts';
import { outcomeOf, replyTo } from '../moderation/domain/reply.ts';
import type { JudgeQuestion } from '../moderation/ports.ts';
import type { Verdict } from '../moderation/domain/verdict.ts';
import type { AnswerEnding, AnswerRequest } from './answer-question.ts';
import { askWhatIsMeant, replyToCourtesy } from './domain/own-words.ts';
import type { TurnEnding } from './ports.ts';

export interface JudgedDeps {
  /** Absent where moderation of questions is switched off. */
  judge?: JudgeQuestion;
  /** Told how each question was judged, for `moderation_decisions_total`. */
  onJudged?(verdict: Pick<Verdict, 'decision' | 'class'>): void;
}
export interface JudgedRequest extends AnswerRequest {
  /** The person's earlier questions, oldest first, also those that were stopped. */
  earlier: readonly string[];
  /** All of them, far back: asked for only where a report is made, whose categories count what was written long before it. */
  allEarlier(): Promise<readonly string[]>;
}
export type JudgedEnding = Exclude<TurnEnding, { outcome: 'FAILED' }>;

/** As `answer`, or the ending of a turn that was stopped. What an interrupted attempt has said was allowed to be said. */
export async function answerJudged(
  { judge, onJudged }: JudgedDeps,
  request: JudgedRequest,
  answer: (request: AnswerRequest) => Promise<AnswerEnding>,
): Promise<JudgedEnding> {
  const { question, earlier, trace, said } = request;
  if (said.answer !== '') return answer(request);
  if (!judge) return inOwnWords(request) ?? answer(request);
  const done = trace.begin('moderation');
  const verdict = judge(question, earlier);
  done({ decision: verdict.decision, class: verdict.class, score: Number(verdict.score.toFixed(3)) });
  onJudged?.(verdict);
  const { decision, class: name } = verdict;
  // A friendly word is no chit-chat to be sent away; where it was taken for worse, that stands.
  const own = decision === 'allow' || name === 'chit-chat' ? inOwnWords(request) : undefined;
  return own ?? (await toEnding(request, verdict)) ?? answer(request);
}

/** To a courtesy, and to "tell me more" of nothing; undefined where something is to be looked for. */
function inOwnWords({ question, history }: AnswerRequest): JudgedEnding | undefined {
  const text = replyToCourtesy(question) ?? (history.length === 0 ? askWhatIsMeant(question) : undefined);
  return text === undefined ? undefined : { outcome: 'REDIRECTED', parts: [{ kind: 'token', text }] };
}

async function toEnding(
  { question, allEarlier }: Pick<JudgedRequest, 'question' | 'allEarlier'>,
  verdict: Verdict,
): Promise<JudgedEnding | undefined> {
  const { decision, class: name } = verdict;
  const outcome = outcomeOf[decision];
  if (outcome === undefined || name === 'study') return undefined;
  const parts = [{ kind: 'token' as const, text: replyTo(name) }];
  if (outcome !== 'ESCALATED') return { outcome, parts };
  const concern = concernOf(question, verdict, await allEarlier());
  return { outcome, parts, concern };
}
