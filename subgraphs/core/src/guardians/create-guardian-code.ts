/** Makes a code by which one parent is linked to a student: by the student, or by staff where the school permits it. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { seePerson } from '../accounts/see-person.ts';
import type { Person } from '../accounts/ports.ts';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import { insertWithCode } from '../classrooms/insert-with-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Sight } from '../sight/ports.ts';
import type { GuardianCode } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes'>;
export interface CreateGuardianCodeInput {
  caller: Caller;
  /** Undefined: the caller. */
  studentId: string | undefined;
  idempotencyKey: string | undefined;
}
type CodeProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem';

const lifeMs = 7 * 24 * 60 * 60 * 1000;

/** The new code; it is good for seven days and for one parent. A repeated key answers the first one. */
export async function createGuardianCode(
  deps: Deps,
  { caller, studentId: given, idempotencyKey: key }: CreateGuardianCodeInput,
): Promise<Outcome<GuardianCode, CodeProblem>> {
  const { userId } = caller.viewer;
  const studentId = given ?? userId;
  const now = deps.clock.now();
  const id = uuidV7(now);
  return deps.transact(async (work) => {
    const sight = createSight(work.records, caller.viewer);
    const student = await seePerson(sight, studentId);
    if (!student) return missing('person');
    const refusal = await refuse(sight, student);
    if (refusal) return notAllowed(refusal);
    const at = new Date(now);
    const call = { accountId: userId, mutation: 'createGuardianCode', key, input: [studentId] };
    const claim = await claimKey(work, { ...call, resultId: id, at });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated')
      return ok((await work.records.guardians.codeById(claim.resultId)) as GuardianCode);
    const made = await insertWithCode(deps.codes, async (code) => {
      const times = { createdAt: at, expiresAt: new Date(now + lifeMs), usedAt: null };
      const row = { id, code, studentId, createdBy: userId, ...times };
      return (await work.records.guardians.insertCode(row)) ? row : undefined;
    });
    if (userId !== studentId)
      await noteAction(work, { caller, action: 'GUARDIAN_CODE_MADE', personId: studentId, at });
    return ok(made);
  });
}

/** Why the asker may not make one for this student; undefined for who may. */
async function refuse(sight: Sight, student: Person): Promise<string | undefined> {
  if (student.role !== 'STUDENT') return 'Guardian codes are for students.';
  const { asker } = sight;
  if (asker?.userId === student.id) return undefined;
  const administers = asker?.role === 'ADMIN' && asker.organisationId === student.organisationId;
  const isStaff = administers || (await sight.relation(student.id)).isTaught;
  if (!isStaff) return 'Only the student, and staff where the school permits it, make guardian codes.';
  const school = await sight.organisation(student.organisationId);
  return school?.policy.staffMakesGuardianCodes
    ? undefined
    : 'In this school only students make guardian codes.';
}
