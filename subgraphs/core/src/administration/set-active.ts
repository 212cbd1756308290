/** An admin shuts an account, or opens it again. Nothing of the person is lost. */
import type { Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import { originOf } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { endAccess } from '../sessions/end-access.ts';
import { administerPerson, type AdministeredPerson } from './administer-person.ts';
import { noteAction } from './note-action.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
type ActiveOutcome = Outcome<Person, 'NotAllowedProblem' | 'NotFoundProblem'>;

/** Nobody signs in as this person from now on, and their sessions and access tokens end at once; again changes nothing. */
export async function deactivateUser(deps: Deps, input: AdministeredPerson): Promise<ActiveOutcome> {
  const { caller, userId } = input;
  return deps.transact((work) =>
    administerPerson(work, input, async (person) => {
      if (person.deactivatedAt !== null) return person;
      const at = new Date(deps.clock.now());
      const { organisationId } = person;
      await work.records.accounts.setDeactivated(userId, at);
      await noteAction(work, { caller, action: 'USER_DEACTIVATED', personId: userId, at, organisationId });
      await endAccess(work, { accountId: userId, at }, originOf(caller));
      return { ...person, deactivatedAt: at };
    }),
  );
}

/** The person signs in again as before, and makes access tokens anew; again changes nothing. */
export async function reactivateUser(deps: Deps, input: AdministeredPerson): Promise<ActiveOutcome> {
  const { caller, userId } = input;
  return deps.transact((work) =>
    administerPerson(work, input, async (person) => {
      if (person.deactivatedAt === null) return person;
      const at = new Date(deps.clock.now());
      const { organisationId } = person;
      await work.records.accounts.setDeactivated(userId, null);
      await noteAction(work, { caller, action: 'USER_REACTIVATED', personId: userId, at, organisationId });
      return { ...person, deactivatedAt: null };
    }),
  );
}
