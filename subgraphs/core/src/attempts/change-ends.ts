/** Gives running attempts the end that their terms say now. */
import type { Assessment } from '../assessments/ports.ts';
import type { Work } from '../database/ports.ts';
import { endOf, termsWith } from './domain/sitting-time.ts';

/**
 * Moves the ends of what is being sat, of one student where one is named, and tells who sits. Nobody's end is moved to
 * before `at`: what has been written until then counts. One that has come already is only moved to what is still to come.
 */
export async function changeEnds(
  { records }: Work,
  assessments: readonly Assessment[],
  { at, studentId }: { at: Date; studentId?: string },
): Promise<void> {
  const { attempts, accommodations, sittings } = records;
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  // Wall by wall in one order, so that two changes at once wait for each other and no more.
  const running = (await attempts.lockRunning([...byId.keys()], studentId)).toSorted((one, other) =>
    one.assessmentId.localeCompare(other.assessmentId),
  );
  for (const attempt of running) {
    const assessment = byId.get(attempt.assessmentId) as Assessment;
    const factors = await accommodations.factorsOf(assessment.classroomId, [attempt.studentId]);
    const terms = termsWith(factors.get(attempt.studentId) ?? 1, assessment);
    const end = endOf(terms, attempt.startedAt, attempt.extensionMs);
    const isPast = end !== null && end < at;
    if (end?.getTime() === attempt.endsAt?.getTime()) continue;
    if (isPast && attempt.endsAt !== null && attempt.endsAt <= at) continue;
    const endsAt = isPast ? at : end;
    await attempts.setEnd(attempt.id, { endsAt, extensionMs: attempt.extensionMs });
    await sittings.tell({ ...attempt, endsAt }, { kind: 'ENDS_CHANGED', at });
  }
}
