/** Attempts, for the student who sits and the teachers of the class. */
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Sight } from '../sight/ports.ts';
import type { Attempt } from './ports.ts';

/** The attempt, or undefined for one that is not there or not for the asker. */
export async function seeAttempt(sight: Sight, id: string): Promise<Attempt | undefined> {
  const { asker } = sight;
  const attempt = asker ? await sight.attempt(id) : undefined;
  const seen = attempt && (await seeAssessment(sight, attempt.assessmentId));
  return seen && (attempt.studentId === asker?.userId || seen.role === 'TEACHER') ? attempt : undefined;
}
