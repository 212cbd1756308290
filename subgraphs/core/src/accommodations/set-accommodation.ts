/** A teacher gives one student more time in everything the class sits; what is being sat gets it at once. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { changeEnds } from '../attempts/change-ends.ts';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Accommodation } from './ports.ts';

export interface SetAccommodationInput {
  caller: Caller;
  classroomId: string;
  studentId: string;
  /** 1 takes it away. */
  timeFactor: number;
}

/** What holds for the student from now on. Setting it again changes nothing, so it needs no idempotency key. */
export async function setAccommodation(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, classroomId, studentId, timeFactor }: SetAccommodationInput,
): Promise<Outcome<Accommodation, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const at = new Date(clock.now());
  return transact(async (work) => {
    const { records } = work;
    const seen = await seeClassroom(createSight(records, caller.viewer), classroomId);
    if (!seen) return missing('class');
    if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class do this.');
    const role = (await records.classrooms.rolesOf(studentId, [classroomId])).get(classroomId);
    if (role !== 'STUDENT') return missing('student of this class');
    const accommodation = { classroomId, studentId, timeFactor, setBy: caller.viewer.userId, setAt: at };
    await records.accommodations.set(accommodation);
    const sat = await records.attempts.satBy(studentId, classroomId);
    await changeEnds(work, await records.assessments.byIds(sat), { at, studentId });
    return ok(accommodation);
  });
}
