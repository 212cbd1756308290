/** Hands an attempt in and marks what can be marked; handing in again changes nothing. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Records } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { markAnswer, type Mark } from './domain/marking.ts';
import type { Attempt } from './ports.ts';
import { seeAttempt } from './see-attempt.ts';

/** The attempt as it was handed in first, marked as far as it can be. */
export async function submitAttempt(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, attemptId }: { caller: Caller; attemptId: string },
): Promise<Outcome<Attempt, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { viewer } = caller;
  return transact(async ({ records, publish }) => {
    const sight = createSight(records, viewer);
    const seen = await seeAttempt(sight, attemptId);
    if (!seen) return missing('attempt');
    if (seen.studentId !== viewer.userId) return notAllowed('This is another student’s attempt.');
    const attempt = await records.attempts.lock(attemptId, 'update');
    const sat = attempt && (await seeAssessment(sight, attempt.assessmentId));
    if (!attempt || !sat) return missing('attempt');
    if (attempt.submittedAt) return ok(attempt);
    const submittedAt = new Date(clock.now());
    await records.attempts.submit(attemptId, submittedAt, await markAttempt(records, attempt));
    const { assessmentId, studentId: userId } = attempt;
    const { classroomId } = sat.assessment;
    publish({
      type: 'attempt.submitted.v1',
      origin: originOf(caller),
      subject: attemptId,
      data: { attemptId, assessmentId, classroomId, userId, submittedAt: submittedAt.toISOString() },
    });
    return ok({ ...attempt, submittedAt });
  });
}

async function markAttempt(
  { assessments, attempts }: Records,
  { id, assessmentId }: Attempt,
): Promise<Mark[]> {
  const questions = (await assessments.questionsOf([assessmentId])).get(assessmentId) ?? [];
  const keys = await assessments.keysOf(assessmentId);
  const answers = (await attempts.answersOf([id])).get(id) ?? [];
  return questions.map((question) => {
    const key = keys.get(question.id);
    if (!key) throw new Error(`Question ${question.id} has no key.`);
    const given = answers.find(({ questionId }) => questionId === question.id);
    return markAnswer(question, key, given);
  });
}
