/** A student joins a class of the same organisation by its code. */
import { invalidInput, missing, notAllowed, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { addMember } from './add-member.ts';
import { normaliseCode } from './domain/code.ts';
import type { Classroom } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'limiter' | 'limits'>;
export interface JoinClassroomInput {
  caller: Caller;
  code: string;
}
const badCode =
  'A join code has 8 letters and digits, none of those that look alike: no 0 1 2 5 8 and no B I L O S U V Z.';
type JoinProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem';

/** The class; joining again changes nothing. A code of another organisation is as unknown as one never given out. */
export async function joinClassroom(
  deps: Deps,
  { caller, code: given }: JoinClassroomInput,
): Promise<Outcome<Classroom, JoinProblem>> {
  const { userId, organisationId, role } = caller.viewer;
  const code = normaliseCode(given);
  if (!code) return invalidInput(['input', 'code'], badCode);
  const allowance = await deps.limiter.take(`join:${userId}`, deps.limits.joinsPerPerson);
  if (!allowance.allowed)
    return rateLimited('Too many tries to join; wait a little.', new Date(allowance.retryAt));
  return deps.transact(async (work) => {
    const { classrooms } = work.records;
    const classroom = await classrooms.byJoinCode(organisationId, code);
    if (!classroom) return missing('join code');
    if ((await classrooms.rolesOf(userId, [classroom.id])).has(classroom.id)) return ok(classroom);
    if (role !== 'STUDENT') return notAllowed('Only students join by code.');
    const member = { classroomId: classroom.id, accountId: userId, role };
    await addMember(deps, work, member, originOf(caller));
    return ok(classroom);
  });
}
