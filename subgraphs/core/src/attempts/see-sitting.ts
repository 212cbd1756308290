/** What a student's next attempt would be like, and what is told and known of one that is being sat. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Assessment } from '../assessments/ports.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import { closedProblem, termsWith } from './domain/sitting-time.ts';
import type { Attempt, AttemptMessage, Progress } from './ports.ts';

export interface Sitting {
  /** The server's moment, by which the others are meant. */
  asOf: Date;
  timeLimitMs: number | null;
  closesAt: Date | null;
  /** Null: any number. */
  attemptsLeft: number | null;
  /** Why none begins now; null when one may. */
  refusal: string | null;
}

/** The student's own terms; null for teachers. */
export async function readMySitting(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  sight: Sight,
  { id, classroomId, attemptsMax }: Assessment,
): Promise<Sitting | null> {
  const seen = await seeAssessment(sight, id);
  if (seen?.role !== 'STUDENT' || !sight.asker) return null;
  const { userId } = sight.asker;
  const factors = await records.accommodations.factorsOf(classroomId, [userId]);
  const { timeLimitMs, closesAt } = termsWith(factors.get(userId) ?? 1, seen.assessment);
  const used = attemptsMax === null ? 0 : await records.attempts.submittedCount(id, userId);
  const attemptsLeft = attemptsMax === null ? null : Math.max(0, attemptsMax - used);
  const closed = closedProblem(seen.assessment, clock.now());
  const refusal = closed ?? (attemptsLeft === 0 ? 'You have no attempt left.' : null);
  return { asOf: new Date(clock.now()), timeLimitMs, closesAt, attemptsLeft, refusal };
}

/** How far the attempt has come. */
export const readProgress = async (sight: Sight, { id }: Attempt): Promise<Progress> =>
  (await sight.progressOf(id)) ?? { answeredCount: 0, lastSequence: 0, lastSavedAt: null };

/** What teachers said during the attempt, oldest first, at most `first + 1`, to those who see the attempt. */
export const listMessages = (
  { records }: Pick<Dependencies, 'records'>,
  { id }: Attempt,
  page: PageRequest,
): Promise<AttemptMessage[]> => records.messages.ofAttempt(id, page);

/** Throws FORBIDDEN to all but teachers of the class. */
export async function requireTeacherOf(sight: Sight, assessmentId: string): Promise<void> {
  if ((await seeAssessment(sight, assessmentId))?.role !== 'TEACHER')
    throw forbidden('This is for teachers of the class.');
}
