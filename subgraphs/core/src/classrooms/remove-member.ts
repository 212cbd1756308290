/** A person's place in a class ends: by a teacher, or by the person. What was made there stays. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { teachClassroom, type ClassroomCall } from './change-classroom.ts';
import type { Classroom } from './ports.ts';
import { seeClassroom } from './see-classroom.ts';

type Deps = Pick<Dependencies, 'transact'>;
type RemovalOutcome = Outcome<Classroom, 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem'>;

/** The class without the member. Who left or was removed may join again by the code, and finds everything as it was. */
export async function removeMember(
  { transact }: Deps,
  { userId, ...call }: ClassroomCall & { userId: string },
): Promise<RemovalOutcome> {
  if (userId === call.caller.viewer.userId) return notAllowed('To go yourself, leave the class.');
  return transact(async (work) => {
    const taught = await teachClassroom(work, call);
    return taught.ok ? endMembership(work, call, userId, taught.value) : taught;
  });
}

/** The class that the caller has left; refused to its only teacher. */
export async function leaveClassroom({ transact }: Deps, call: ClassroomCall): Promise<RemovalOutcome> {
  return transact(async (work) => {
    const seen = await seeClassroom(createSight(work.records, call.caller.viewer), call.classroomId);
    return seen ? endMembership(work, call, call.caller.viewer.userId, seen.classroom) : missing('class');
  });
}

async function endMembership(
  work: Work,
  { caller, classroomId }: ClassroomCall,
  userId: string,
  classroom: Classroom,
): Promise<RemovalOutcome> {
  const { classrooms } = work.records;
  // Alone: of two teachers who leave at once one stays.
  await classrooms.lock(classroomId);
  const members = await classrooms.everyMember(classroomId);
  const role = members.find(({ accountId }) => accountId === userId)?.role;
  if (!role) return missing('member');
  const teachers = members.filter((member) => member.role === 'TEACHER');
  if (role === 'TEACHER' && teachers.length === 1)
    return conflict('A class keeps its last teacher; delete the class instead.');
  await classrooms.removeMember(classroomId, userId);
  work.publish({
    type: 'membership.changed.v1',
    origin: originOf(caller),
    subject: classroomId,
    data: { classroomId, userId, role: null },
  });
  return ok(classroom);
}
