/** An admin makes an account; the person sets the password by a code that the admin hands over. */
import { conflict, invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { normaliseEmail } from '../accounts/domain/email.ts';
import type { Role } from '../accounts/domain/person.ts';
import type { Account } from '../accounts/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, isClaimed, mismatchMessage, releaseKey } from '../idempotency/claim-key.ts';
import { administers } from '../organisations/see-organisation.ts';
import { createSight } from '../sight/create-sight.ts';
import { drawPasswordCode, tooManyCodes, type DrawnCode, type Invitation } from './issue-password-code.ts';
import { noteAction } from './note-action.ts';

const takenMessage = 'There is an account with this address already.';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes' | 'passwords' | 'verifications'>;
export interface CreateUserInput {
  caller: Caller;
  /** Undefined: the caller's own. */
  organisationId: string | undefined;
  name: string;
  email: string;
  role: Role;
  idempotencyKey: string | undefined;
}
type CreateUserOutcome = Outcome<
  Invitation,
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem' | 'RateLimitedProblem'
>;

/**
 * The new person with the code. A repeated key answers the first person with a fresh code, because the first one is kept
 * nowhere; once a password is set, there is no code any more.
 */
export async function createUser(deps: Deps, input: CreateUserInput): Promise<CreateUserOutcome> {
  const { viewer } = input.caller;
  if (viewer.role !== 'ADMIN') return notAllowed('Only admins make accounts.');
  const email = normaliseEmail(input.email);
  if (!email) return invalidInput(['input', 'email'], 'This is not an e-mail address.');
  const drawn = await drawPasswordCode(deps, viewer.userId);
  if (!drawn) return tooManyCodes(deps);
  const organisationId = input.organisationId ?? viewer.organisationId;
  return deps.transact(async (work) => {
    await work.records.organisations.lockAdministration(organisationId);
    const sight = createSight(work.records, viewer);
    const organisation = await sight.organisation(organisationId);
    if (!organisation || !(await administers(sight, viewer, organisation))) return missing('organisation');
    const id = uuidV7(deps.clock.now());
    const { name, role } = input;
    const call = { accountId: viewer.userId, mutation: 'createUser', key: input.idempotencyKey };
    const given = [organisationId, name, email, role];
    if (!(await isClaimed(work, call)) && (await work.records.accounts.byEmail(email)))
      return conflict(takenMessage);
    const claim = await claimKey(work, { ...call, input: given, resultId: id, at: drawn.createdAt });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated') return repeat(work, claim.resultId, drawn);
    const { createdAt } = drawn;
    const person = { id, organisationId, name, email, role, createdAt, deactivatedAt: null };
    const invited = { caller: input.caller, person: { ...person, passwordHash: null }, drawn };
    const made = await insertInvited(work, invited);
    // Somebody signed up with this address since it was looked for.
    if (!made.ok) await releaseKey(work, call);
    return made;
  });
}

async function insertInvited(
  work: Work,
  { caller, person, drawn }: { caller: Caller; person: Account; drawn: DrawnCode },
): Promise<CreateUserOutcome> {
  const { id: userId, role, organisationId } = person;
  if (!(await work.records.accounts.insert(person))) return conflict(takenMessage);
  await work.records.administration.setPasswordCode(toCode(userId, drawn));
  const details = { to: role };
  const at = drawn.createdAt;
  await noteAction(work, { caller, action: 'USER_CREATED', personId: userId, at, organisationId, details });
  work.publish({
    type: 'user.signed_up.v1',
    origin: { ...originOf(caller), organisationId },
    subject: userId,
    data: { userId, role },
  });
  return ok({ person, code: drawn.code, expiresAt: drawn.expiresAt });
}

async function repeat({ records }: Work, userId: string, drawn: DrawnCode): Promise<CreateUserOutcome> {
  const [person] = await records.accounts.byIds([userId]);
  if (!person) return missing('person');
  if ((await records.administration.withPassword([userId])).has(userId))
    return conflict('This person has set a password already.');
  await records.administration.setPasswordCode(toCode(userId, drawn));
  return ok({ person, code: drawn.code, expiresAt: drawn.expiresAt });
}

const toCode = (accountId: string, { codeHash, createdAt, expiresAt }: DrawnCode) => ({
  accountId,
  codeHash,
  createdAt,
  expiresAt,
});
