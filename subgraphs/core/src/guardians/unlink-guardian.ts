/** Ends the link of a guardian and a student: by either of them, or by an admin of the school. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { seePerson } from '../accounts/see-person.ts';
import type { Person } from '../accounts/ports.ts';
import { noteAction } from '../administration/note-action.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface UnlinkGuardianInput {
  caller: Caller;
  guardianId: string;
  studentId: string;
}

/** The student, of whom the guardian sees nothing from now on. */
export async function unlinkGuardian(
  { transact, clock }: Deps,
  { caller, guardianId, studentId }: UnlinkGuardianInput,
): Promise<Outcome<Person, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { userId, role, organisationId } = caller.viewer;
  return transact(async (work) => {
    const student = await seePerson(createSight(work.records, caller.viewer), studentId);
    if (!student) return missing('link');
    const administers = role === 'ADMIN' && student.organisationId === organisationId;
    if (userId !== guardianId && userId !== studentId && !administers)
      return notAllowed('A link is ended by the student, the guardian or an admin.');
    if (!(await work.records.guardians.unlink(guardianId, studentId))) return missing('link');
    const data = { guardianId, studentId };
    work.publish({ type: 'guardian.unlinked.v1', origin: originOf(caller), subject: studentId, data });
    if (administers) {
      const at = new Date(clock.now());
      await noteAction(work, { caller, action: 'GUARDIAN_UNLINKED', personId: studentId, at });
    }
    return ok(student);
  });
}
