/** Keeps an answer of an attempt in progress; late and repeated saves change nothing. */
import { conflict, invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { answerProblem, isAnswered, type GivenAnswer } from './domain/answer.ts';
import { isOver } from './domain/sitting-time.ts';
import { seeAttempt } from './see-attempt.ts';

export interface SaveAnswerInput extends GivenAnswer {
  caller: Caller;
  attemptId: string;
  questionId: string;
  /** From 1, growing with each change of this attempt. */
  sequence: number;
}
type SaveProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';

/** The highest sequence kept for the question. */
export async function saveAnswer(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  input: SaveAnswerInput,
): Promise<Outcome<{ acceptedSequence: number }, SaveProblem>> {
  const { caller, attemptId, questionId, sequence, choiceIds, response } = input;
  return transact(async ({ records: { attempts, ...records } }) => {
    const sight = createSight({ attempts, ...records }, caller.viewer);
    const seen = await seeAttempt(sight, attemptId);
    if (!seen) return missing('attempt');
    if (seen.studentId !== caller.viewer.userId) return notAllowed('This is another student’s attempt.');
    // Saves share the lock; handing in takes it alone, so that nothing is saved beside or after it.
    const attempt = await attempts.lock(attemptId, 'share');
    if (!attempt || attempt.submittedAt) return conflict('The attempt is handed in.');
    if (isOver(attempt.endsAt, clock.now())) return conflict('The time is over.');
    const question = await sight.question(questionId);
    if (!question || question.assessmentId !== attempt.assessmentId) return missing('question');
    const problem = answerProblem(question, { choiceIds, response });
    if (problem) return invalidInput(['input', problem.field], problem.message);
    const answer = { questionId, choiceIds, response, sequence };
    const at = new Date(clock.now());
    const before = await attempts.savedAnswer(attemptId, questionId);
    const acceptedSequence = await attempts.saveAnswer(attemptId, answer, at);
    if (isProgress(before, answer, at)) await records.sittings.tell(attempt, { kind: 'PROGRESS', at });
    return ok({ acceptedSequence });
  });
}

/** Whoever keeps writing at one answer is heard of this often. */
const progressEveryMs = 30_000;

/** Whether those who watch are told: a question was answered, or emptied, or is still being worked at. */
const isProgress = (
  before: (GivenAnswer & { savedAt: Date }) | undefined,
  answer: GivenAnswer,
  at: Date,
): boolean =>
  before === undefined ||
  isAnswered(before) !== isAnswered(answer) ||
  at.getTime() - before.savedAt.getTime() >= progressEveryMs;
