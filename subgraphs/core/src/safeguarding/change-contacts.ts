/** The frame of both changes: an admin says who the contacts are, one change at a time, and it is written down. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { administers } from '../organisations/see-organisation.ts';
import { createSight } from '../sight/create-sight.ts';

export interface ContactChange {
  caller: Caller;
  userId: string;
}
export type ContactProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem';
/** Answers whether something changed, or why it may not. */
type Change = (work: Work, person: Person, at: Date) => Promise<Outcome<boolean, 'InvalidInputProblem'>>;

/** The organisation of the person. Admins may do this to their own account, too: the log says so. */
export async function changeContacts(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, userId }: ContactChange,
  action: 'SAFEGUARDING_CONTACT_APPOINTED' | 'SAFEGUARDING_CONTACT_DISMISSED',
  change: Change,
): Promise<Outcome<Organisation, ContactProblem>> {
  const { viewer } = caller;
  const onlyAdmins = notAllowed('Only admins say who the safeguarding contacts are.');
  if (viewer.role !== 'ADMIN') return onlyAdmins;
  return transact(async (work) => {
    const { accounts, organisations } = work.records;
    const [place] = await accounts.byIds([userId]);
    if (place) await organisations.lockAdministration(place.organisationId);
    const admin = await accounts.lockShared(viewer.userId);
    if (admin?.role !== 'ADMIN' || admin.deactivatedAt !== null) return onlyAdmins;
    const sight = createSight(work.records, viewer);
    const person = await sight.person(userId);
    const school = person && (await sight.organisation(person.organisationId));
    if (!person || !school || !(await administers(sight, viewer, school))) return missing('person');
    const at = new Date(clock.now());
    const changed = await change(work, person, at);
    if (!changed.ok) return changed;
    const noted = { caller, action, personId: userId, at, organisationId: school.id };
    if (changed.value) await noteAction(work, noted);
    return ok(school);
  });
}
