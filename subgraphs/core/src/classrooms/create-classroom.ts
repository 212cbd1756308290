/** A teacher makes a class and becomes its teacher. */
import { invalidInput, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { addMember } from './add-member.ts';
import { insertWithCode } from './insert-with-code.ts';
import type { Classroom } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes'>;
export interface CreateClassroomInput {
  caller: Caller;
  name: string;
  subject: string;
  idempotencyKey: string | undefined;
}

/** The new class, taught by the caller; a repeated key answers the first one. */
export async function createClassroom(
  deps: Deps,
  input: CreateClassroomInput,
): Promise<Outcome<Classroom, 'InvalidInputProblem' | 'NotAllowedProblem'>> {
  const { caller, name, subject, idempotencyKey: key } = input;
  const { userId, role } = caller.viewer;
  if (role !== 'TEACHER') return notAllowed('Only teachers make classes.');
  const at = new Date(deps.clock.now());
  const id = uuidV7(deps.clock.now());
  return deps.transact(async (work) => {
    const call = {
      accountId: userId,
      mutation: 'createClassroom',
      key,
      input: [name, subject],
      resultId: id,
      at,
    };
    const claim = await claimKey(work, call);
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated')
      return ok((await work.records.classrooms.byIds([claim.resultId]))[0] as Classroom);
    return ok(await insertClassroom(deps, work, input, { id, at }));
  });
}

async function insertClassroom(
  deps: Deps,
  work: Work,
  { caller, name, subject }: CreateClassroomInput,
  { id, at }: { id: string; at: Date },
): Promise<Classroom> {
  const { organisationId, userId } = caller.viewer;
  const classroom = await insertWithCode(deps.codes, async (joinCode) => {
    const row = { id, organisationId, name, subject, joinCode, createdAt: at };
    return (await work.records.classrooms.insert(row)) ? row : undefined;
  });
  work.publish({
    type: 'classroom.created.v1',
    origin: originOf(caller),
    subject: id,
    data: { classroomId: id, teacherId: userId },
  });
  await addMember(deps, work, { classroomId: id, accountId: userId, role: 'TEACHER' }, originOf(caller));
  return { ...classroom, deletedAt: null };
}
