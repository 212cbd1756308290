/** Who must look, and what those who must look may see of people. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { administers } from '../organisations/see-organisation.ts';
import type { Sight } from '../sight/ports.ts';

/** By name, at most `first + 1`; throws FORBIDDEN to all but admins of the organisation and those who must look. */
export async function listContacts(
  { records }: Pick<Dependencies, 'records'>,
  sight: Sight,
  organisation: Organisation,
  page: PageRequest,
) {
  const { asker } = sight;
  const allowed =
    asker && ((await administers(sight, asker, organisation)) || (await sight.mustLook(organisation.id)));
  if (!allowed) throw forbidden('This is for admins of the organisation and its safeguarding contacts.');
  return records.safeguarding.contactsOf(organisation.id, page);
}

/** Whether the asker must look in their own organisation; null for another person. */
export async function readDuty(sight: Sight, person: Person): Promise<boolean | null> {
  return sight.asker?.userId === person.id ? sight.mustLook(person.organisationId) : null;
}

/**
 * The person whom a report names, for those who must look at the reports of that person's organisation: a contact need not share
 * a class with a student. It gives the name and the place, and no more than that.
 */
export async function seeConcerned(sight: Sight, id: string): Promise<Person | undefined> {
  const { asker } = sight;
  if (asker?.role !== 'TEACHER' && asker?.role !== 'ADMIN') return undefined;
  const person = await sight.person(id);
  return person && (await sight.mustLook(person.organisationId)) ? person : undefined;
}
