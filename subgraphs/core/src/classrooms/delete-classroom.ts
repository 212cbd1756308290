/** A teacher deletes a class, or takes that back. A deleted class is gone for everybody, and nothing of it is lost. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { naming, whoSits } from '../attempts/who-sits.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { teachClassroom, type ClassroomCall } from './change-classroom.ts';
import type { Classroom } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
type ClassroomOutcome = Outcome<Classroom, 'NotAllowedProblem' | 'NotFoundProblem'>;
type DeletionOutcome = Outcome<Classroom, 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem'>;

/** The class as it was. Its join code lets nobody in, its people see it no more. */
export async function deleteClassroom(
  { transact, clock }: Deps,
  call: ClassroomCall,
): Promise<DeletionOutcome> {
  return transact<DeletionOutcome>(async (work) => {
    const taught = await teachClassroom(work, call);
    if (!taught.ok) return taught;
    const at = new Date(clock.now());
    const running = await work.records.attempts.timedIn(call.classroomId);
    const { going } = await whoSits(work, call.classroomId, { running, at });
    // Their time would go on, and they could write nothing more.
    if (going.length > 0)
      return conflict(
        `${await naming(work, going)} sitting an exam of this class right now. Delete it when all have handed in.`,
      );
    await work.records.classrooms.setDeleted(call.classroomId, at);
    await tellMembers(work, call, false);
    return taught;
  });
}

/** The class with everything in it and everybody who was there; one that was not deleted stays as it is. */
export async function restoreClassroom({ transact }: Deps, call: ClassroomCall): Promise<ClassroomOutcome> {
  const { caller, classroomId } = call;
  return transact(async (work) => {
    const { classrooms } = work.records;
    const [classroom] = await classrooms.byIds([classroomId]);
    const role = classroom && (await roleBefore(work, caller, classroom));
    if (!classroom || !role) return missing('class');
    if (role !== 'TEACHER') return notAllowed('This is for teachers of the class.');
    if (classroom.deletedAt === null) return ok(classroom);
    await classrooms.setDeleted(classroomId, null);
    await tellMembers(work, call, true);
    return ok({ ...classroom, deletedAt: null });
  });
}

/** What the caller was in the class before it was deleted; admins of its organisation count as teachers. */
async function roleBefore({ records }: Work, { viewer }: Caller, classroom: Classroom) {
  if (viewer.role === 'ADMIN' && viewer.organisationId === classroom.organisationId) return 'TEACHER';
  const role = (await records.classrooms.rolesOf(viewer.userId, [classroom.id])).get(classroom.id);
  // To a student a deleted class is one that never was.
  return classroom.deletedAt !== null && role === 'STUDENT' ? undefined : role;
}

/** Other services remember for a while who is in which class. */
async function tellMembers(work: Work, { caller, classroomId }: ClassroomCall, isBack: boolean) {
  for (const { accountId: userId, role } of await work.records.classrooms.everyMember(classroomId))
    work.publish({
      type: 'membership.changed.v1',
      origin: originOf(caller),
      subject: classroomId,
      data: { classroomId, userId, role: isBack ? role : null },
    });
}
