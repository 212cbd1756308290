/** Links a parent to a student by the code that the student handed over. */
import { invalidInput, missing, notAllowed, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import { normaliseCode } from '../classrooms/domain/code.ts';
import type { Origin, Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { GuardianCode, GuardianLink } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'limiter' | 'limits'>;
type LinkProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem';

/** The link. A spent code, one that is over and one of another school are as unknown as one never given out. */
export async function linkGuardian(
  deps: Deps,
  { caller, code: given }: { caller: Caller; code: string },
): Promise<Outcome<GuardianLink, LinkProblem>> {
  const { userId, role, organisationId } = caller.viewer;
  const code = normaliseCode(given);
  if (!code) return invalidInput(['input', 'code'], 'A guardian code has 8 letters and digits.');
  if (role !== 'PARENT') return notAllowed('Only parents are linked to a student.');
  const allowance = await deps.limiter.take(`guardian:${userId}`, deps.limits.joinsPerPerson);
  if (!allowance.allowed)
    return rateLimited('Too many tries with codes; wait a little.', new Date(allowance.retryAt));
  return deps.transact(async (work) => {
    const at = new Date(deps.clock.now());
    const before = await linkByCode(work, code, userId);
    if (before) return ok(before);
    const found = await findGoodCode(work, { code, organisationId, at });
    if (!found) return missing('guardian code');
    return ok(await redeemCode(work, { code: found.code, guardianId: userId, at, origin: originOf(caller) }));
  });
}

/** The link that this guardian has by this very code already: an answer was lost, and the call comes again. */
async function linkByCode({ records }: Work, given: string, guardianId: string) {
  const code = await records.guardians.lockCode(given);
  if (code?.usedAt == null) return undefined;
  const link = await records.guardians.find(guardianId, code.studentId);
  return link?.createdAt.getTime() === code.usedAt.getTime() ? link : undefined;
}

/** A code that still links somebody of this organisation, and whose it is; nobody else redeems it meanwhile. */
export async function findGoodCode(
  { records }: Work,
  wanted: { code: string; organisationId: string | undefined; at: Date },
): Promise<{ code: GuardianCode; student: Person } | undefined> {
  const code = await records.guardians.lockCode(wanted.code);
  if (!code || code.usedAt !== null || code.expiresAt <= wanted.at) return undefined;
  const [student] = await records.accounts.byIds([code.studentId]);
  if (!student || student.role !== 'STUDENT' || student.deactivatedAt !== null) return undefined;
  const isOfOther = wanted.organisationId !== undefined && student.organisationId !== wanted.organisationId;
  return isOfOther ? undefined : { code, student };
}

/** Spends a good code; linking again changes nothing and tells of nothing. */
export async function redeemCode(
  work: Work,
  { code, guardianId, at, origin }: { code: GuardianCode; guardianId: string; at: Date; origin: Origin },
): Promise<GuardianLink> {
  const { guardians } = work.records;
  const { studentId } = code;
  const link = { guardianId, studentId, createdAt: at };
  await guardians.spendCode(code.id, at);
  if (await guardians.link(link))
    work.publish({ type: 'guardian.linked.v1', origin, subject: studentId, data: { guardianId, studentId } });
  return link;
}
