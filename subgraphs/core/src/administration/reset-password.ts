/** An admin takes a person's password away and hands over a code for a new one. */
import type { Outcome } from '@ensure-study/kit/outcome';
import { originOf } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { endAccess } from '../sessions/end-access.ts';
import { administerPerson, type AdministeredPerson } from './administer-person.ts';
import { drawPasswordCode, tooManyCodes, type Invitation } from './issue-password-code.ts';
import { noteAction } from './note-action.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes' | 'passwords' | 'verifications'>;

/**
 * The old password is good for nothing from now on, and the person's sessions and access tokens end: somebody else may know it,
 * and have made some. */
export async function resetPassword(
  deps: Deps,
  input: AdministeredPerson,
): Promise<Outcome<Invitation, 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem'>> {
  const { caller, userId } = input;
  const drawn = await drawPasswordCode(deps, caller.viewer.userId);
  if (!drawn) return tooManyCodes(deps);
  return deps.transact((work) =>
    administerPerson(work, input, async (person) => {
      const { code, codeHash, createdAt: at, expiresAt } = drawn;
      const { accounts, administration } = work.records;
      await accounts.setPasswordHash(userId, null);
      await administration.setPasswordCode({ accountId: userId, codeHash, createdAt: at, expiresAt });
      const { organisationId } = person;
      await noteAction(work, { caller, action: 'PASSWORD_RESET', personId: userId, at, organisationId });
      await endAccess(work, { accountId: userId, at }, originOf(caller));
      return { person, code, expiresAt };
    }),
  );
}
