/** A person's place in a class ends: by a teacher, or by the person. What was made there stays. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { naming, whoSits } from '../attempts/who-sits.ts';
import { originOf } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { teachClassroom, type ClassroomCall } from './change-classroom.ts';
import type { Classroom } from './ports.ts';
import { seeClassroom } from './see-classroom.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
type RemovalOutcome = Outcome<Classroom, 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem'>;

/** The class without the member. Who left or was removed may join again by the code, and finds everything as it was. */
export async function removeMember(
  { transact, clock }: Deps,
  { userId, ...call }: ClassroomCall & { userId: string },
): Promise<RemovalOutcome> {
  if (userId === call.caller.viewer.userId) return notAllowed('To go yourself, leave the class.');
  return transact(async (work) => {
    const taught = await teachClassroom(work, call);
    if (!taught.ok) return taught;
    const at = new Date(clock.now());
    return endMembership(work, call, { userId, classroom: taught.value, at });
  });
}

/** The class that the caller has left; refused to its only teacher. */
export async function leaveClassroom(
  { transact, clock }: Deps,
  call: ClassroomCall,
): Promise<RemovalOutcome> {
  return transact(async (work) => {
    const { viewer } = call.caller;
    const seen = await seeClassroom(createSight(work.records, viewer), call.classroomId);
    if (!seen) return missing('class');
    const at = new Date(clock.now());
    return endMembership(work, call, { userId: viewer.userId, classroom: seen.classroom, at });
  });
}

async function endMembership(
  work: Work,
  { caller, classroomId }: ClassroomCall,
  { userId, classroom, at }: { userId: string; classroom: Classroom; at: Date },
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
  const running = await work.records.attempts.timedIn(classroomId, userId);
  const { going } = await whoSits(work, classroomId, { running, at });
  // The time would go on, and nothing more could be written.
  if (going.length > 0)
    return conflict(
      `${await naming(work, going)} sitting an exam of this class right now. Wait for the hand-in.`,
    );
  await classrooms.removeMember(classroomId, userId);
  work.publish({
    type: 'membership.changed.v1',
    origin: originOf(caller),
    subject: classroomId,
    data: { classroomId, userId, role: null },
  });
  return ok(classroom);
}
