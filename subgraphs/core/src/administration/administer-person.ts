/** The frame of everything an admin does to another person. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import { administers } from '../organisations/see-organisation.ts';
import { createSight } from '../sight/create-sight.ts';

export interface AdministeredPerson {
  caller: Caller;
  userId: string;
}

/**
 * Runs `act` on a person whom the caller administers. One admin of an organisation acts at a time, and nobody acts on
 * themselves: so of two admins who demote or deactivate each other at once the second one is no admin any more, and an
 * organisation keeps its last admin.
 */
export async function administerPerson<T>(
  { records }: Pick<Work, 'records'>,
  { caller: { viewer }, userId }: AdministeredPerson,
  act: (person: Person) => Promise<T>,
): Promise<Outcome<T, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const onlyAdmins = notAllowed('This is for admins.');
  if (viewer.role !== 'ADMIN') return onlyAdmins;
  if (viewer.userId === userId) return notAllowed('Another admin has to do this to your account.');
  const { accounts, organisations } = records;
  const [place] = await accounts.byIds([userId]);
  if (place) await organisations.lockAdministration(place.organisationId);
  const admin = await accounts.lockShared(viewer.userId);
  if (admin?.role !== 'ADMIN' || admin.deactivatedAt !== null) return onlyAdmins;
  // Read after the lock: an admin before this one may just have changed it.
  const sight = createSight(records, viewer);
  const person = await sight.person(userId);
  const organisation = person && (await sight.organisation(person.organisationId));
  if (!person || !organisation || !(await administers(sight, viewer, organisation))) return missing('person');
  return ok(await act(person));
}
