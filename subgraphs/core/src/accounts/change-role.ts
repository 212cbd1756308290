/** An admin gives a person of the same organisation another role; the person's sessions end with the old one. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { administers } from '../organisations/see-organisation.ts';
import { publishRevocations } from '../sessions/revoke-sessions.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Role } from './domain/person.ts';
import type { Person } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface ChangeRoleInput {
  caller: Caller;
  userId: string;
  role: Role;
}

/**
 * The person with the new role. Nobody changes their own, and of two admins who demote each other at once the second one
 * is no admin any more: so an organisation keeps its last admin.
 */
export async function changeRole(
  { transact, clock }: Deps,
  { caller, userId, role }: ChangeRoleInput,
): Promise<Outcome<Person, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { viewer } = caller;
  if (viewer.role !== 'ADMIN') return notAllowed('Only admins change roles.');
  if (viewer.userId === userId) return notAllowed('Another admin has to change your role.');
  return transact(async (work) => {
    const { accounts, organisations, sessions } = work.records;
    const [place] = await accounts.byIds([userId]);
    if (place) await organisations.lockAdministration(place.organisationId);
    const admin = await accounts.lockShared(viewer.userId);
    if (admin?.role !== 'ADMIN') return notAllowed('Only admins change roles.');
    // Read after the lock: an admin before this one may just have changed it.
    const sight = createSight(work.records, viewer);
    const person = await sight.person(userId);
    const organisation = person && (await sight.organisation(person.organisationId));
    if (!person || !organisation || !(await administers(sight, viewer, organisation)))
      return missing('person');
    if (person.role === role) return ok(person);
    await accounts.setRole(userId, role);
    const ended = await sessions.revokeAllOf(userId, new Date(clock.now()));
    await publishRevocations(work, ended, originOf(caller));
    return ok({ ...person, role });
  });
}
