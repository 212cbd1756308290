/** What teachers change of their class. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { insertWithCode } from './insert-with-code.ts';
import type { Classroom } from './ports.ts';
import { seeClassroom } from './see-classroom.ts';

type Deps = Pick<Dependencies, 'transact' | 'codes'>;
type ClassroomOutcome = Outcome<Classroom, 'NotAllowedProblem' | 'NotFoundProblem'>;
export interface ClassroomCall {
  caller: Caller;
  classroomId: string;
}

/** The class, for one of its teachers or an admin; a problem for all others. */
export async function teachClassroom(
  { records }: Pick<Work, 'records'>,
  { caller, classroomId }: ClassroomCall,
): Promise<ClassroomOutcome> {
  const seen = await seeClassroom(createSight(records, caller.viewer), classroomId);
  if (!seen) return missing('class');
  return seen.role === 'TEACHER' ? ok(seen.classroom) : notAllowed('This is for teachers of the class.');
}

/** The class under its new name and subject; what is left out stays. */
export async function renameClassroom(
  { transact }: Deps,
  { name, subject, ...call }: ClassroomCall & { name: string | undefined; subject: string | undefined },
): Promise<ClassroomOutcome> {
  return transact(async (work) => {
    const taught = await teachClassroom(work, call);
    if (!taught.ok) return taught;
    const names = { name: name ?? taught.value.name, subject: subject ?? taught.value.subject };
    await work.records.classrooms.setNames(call.classroomId, names);
    return ok({ ...taught.value, ...names });
  });
}

/** The class with a new join code; the old one lets nobody in any more. */
export async function renewJoinCode(
  { transact, codes }: Deps,
  call: ClassroomCall,
): Promise<ClassroomOutcome> {
  return transact(async (work) => {
    const taught = await teachClassroom(work, call);
    if (!taught.ok) return taught;
    const joinCode = await insertWithCode(codes, async (code) =>
      (await work.records.classrooms.setJoinCode(call.classroomId, code)) ? code : undefined,
    );
    return ok({ ...taught.value, joinCode });
  });
}
