/** A teacher gives points and feedback for one answer of an attempt that is handed in. */
import { conflict, invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { deletedProblem } from '../assessments/edit-assessment.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Assessment, Question } from '../assessments/ports.ts';
import type { Attempt, KeptMark } from '../attempts/ports.ts';
import { seeAttempt } from '../attempts/see-attempt.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { tellGraded } from './tell-graded.ts';

export interface GradeAnswerInput {
  caller: Caller;
  attemptId: string;
  questionId: string;
  points: number;
  /** Null: none. */
  feedback: string | null;
  idempotencyKey: string | undefined;
}
type GradeProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';
type Graded = Outcome<{ attempt: Attempt; mark: KeptMark }, GradeProblem>;

/** The mark. Grading again replaces it and keeps what it was; the same grade again changes nothing. */
export function gradeAnswer(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  input: GradeAnswerInput,
): Promise<Graded> {
  const { caller, points, feedback, idempotencyKey: key } = input;
  const at = new Date(clock.now());
  return transact<Graded>(async (work) => {
    const found = await findMark(work, input);
    if (!found.ok) return found;
    const { assessment, attempt, question, mark } = found.value;
    if (points > question.points)
      return invalidInput(['input', 'points'], `points must be at most ${question.points}.`);
    const id = uuidV7(at.getTime());
    const accountId = caller.viewer.userId;
    const content = [attempt.id, question.id, points, feedback];
    const call = { ...{ accountId, key, at }, mutation: 'gradeAnswer', input: content, resultId: id };
    const claim = await claimKey(work, call);
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    const isSame = mark.gradedBy !== null && mark.points === points && mark.feedback === feedback;
    if (claim.kind === 'repeated' || isSame) return ok({ attempt, mark });
    const graded = {
      ...{ ...mark, points, feedback, gradedBy: accountId, gradedAt: at },
      correct: points === question.points,
    };
    const change = {
      ...{ id, attemptId: attempt.id, questionId: question.id, points, feedback },
      ...{ changedBy: accountId, changedAt: at, cause: 'GRADED' as const },
      ...{ pointsBefore: mark.points, feedbackBefore: mark.feedback },
    };
    await work.records.grading.changeMarks([{ mark: graded, change }]);
    await tellGraded(work, { assessment, attempts: [attempt], origin: originOf(caller) });
    return ok({ attempt, mark: graded });
  });
}

interface Found {
  assessment: Assessment;
  /** Locked, so that two who grade at once see each other's grade. */
  attempt: Attempt;
  question: Question;
  mark: KeptMark;
}

async function findMark(
  { records }: Work,
  { caller, attemptId, questionId }: GradeAnswerInput,
): Promise<Outcome<Found, GradeProblem>> {
  const sight = createSight(records, caller.viewer);
  const seen = await seeAttempt(sight, attemptId);
  const sat = seen && (await seeAssessment(sight, seen.assessmentId));
  if (!sat) return missing('attempt');
  if (sat.role !== 'TEACHER') return notAllowed('Only teachers of the class grade.');
  const deleted = deletedProblem(sat.assessment);
  if (deleted) return deleted;
  const attempt = await records.attempts.lock(attemptId, 'update');
  if (!attempt?.submittedAt) return conflict('The attempt is not handed in yet.');
  const question = await sight.question(questionId);
  const marks = (await records.attempts.marksOf([attemptId])).get(attemptId) ?? [];
  const mark = marks.find((one) => one.questionId === questionId);
  return question && mark
    ? ok({ assessment: sat.assessment, attempt, question, mark })
    : missing('question of this attempt');
}
