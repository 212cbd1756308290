/** An admin gives a person of the same organisation another role; the person's sessions and access tokens end with the old one. */
import type { Outcome } from '@ensure-study/kit/outcome';
import { administerPerson } from '../administration/administer-person.ts';
import { noteAction } from '../administration/note-action.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { endAccess } from '../sessions/end-access.ts';
import type { Role } from './domain/person.ts';
import type { Person } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface ChangeRoleInput {
  caller: Caller;
  userId: string;
  role: Role;
}

/** The person with the new role. */
export async function changeRole(
  { transact, clock }: Deps,
  { caller, userId, role }: ChangeRoleInput,
): Promise<Outcome<Person, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  return transact((work) =>
    administerPerson(work, { caller, userId }, async (person) => {
      if (person.role === role) return person;
      const at = new Date(clock.now());
      await work.records.accounts.setRole(userId, role);
      const { organisationId } = person;
      const details = { from: person.role, to: role };
      await noteAction(work, {
        caller,
        action: 'ROLE_CHANGED',
        personId: userId,
        at,
        organisationId,
        details,
      });
      const origin = originOf(caller);
      work.publish({
        type: 'user.role_changed.v1',
        origin,
        subject: userId,
        data: { userId, from: person.role, to: role },
      });
      await endAccess(work, { accountId: userId, at }, origin);
      return { ...person, role };
    }),
  );
}
