/**
 * Judges a question before anything is looked for, and has it answered only where it may be. What is stopped gets a reply of
 * the tutor's own, without citations, the same for students' turns and for previews.
 */
import { concernsOf, type ConcernClass } from '../moderation/domain/concerns.ts';
import { excerptOf } from '../moderation/domain/excerpt.ts';
import { outcomeOf, replyTo } from '../moderation/domain/reply.ts';
import type { JudgeQuestion } from '../moderation/ports.ts';
import type { Verdict } from '../moderation/domain/verdict.ts';
import type { AnswerEnding, AnswerRequest } from './answer-question.ts';
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
}
export type JudgedEnding = Exclude<TurnEnding, { outcome: 'FAILED' }>;

/** As `answer`, or the ending of a turn that was stopped. What an interrupted attempt has said was allowed to be said. */
export async function answerJudged(
  { judge, onJudged }: JudgedDeps,
  request: JudgedRequest,
  answer: (request: AnswerRequest) => Promise<AnswerEnding>,
): Promise<JudgedEnding> {
  const { question, earlier, trace, said } = request;
  if (!judge || said.answer !== '') return answer(request);
  const done = trace.begin('moderation');
  const verdict = judge(question, earlier);
  done({ decision: verdict.decision, class: verdict.class, score: Number(verdict.score.toFixed(3)) });
  onJudged?.(verdict);
  return toEnding(request, verdict) ?? answer(request);
}

function toEnding(
  { question, earlier }: Pick<JudgedRequest, 'question' | 'earlier'>,
  { decision, class: name, sentences }: Verdict,
): JudgedEnding | undefined {
  const outcome = outcomeOf[decision];
  if (outcome === undefined || name === 'study') return undefined;
  const parts = [{ kind: 'token' as const, text: replyTo(name) }];
  if (outcome !== 'ESCALATED') return { outcome, parts };
  const categories = concernsOf(name as ConcernClass, question, earlier);
  const concern = { categories, excerpt: excerptOf(question, sentences) };
  return { outcome, parts, concern };
}
