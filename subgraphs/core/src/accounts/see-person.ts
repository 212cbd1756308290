/** People, as far as the asker may see them. */
import { forbidden } from '@ensure-study/kit/errors';
import type { Sight } from '../sight/ports.ts';
import { mayReadEmail, maySeeActivity, maySeePerson } from './domain/visibility.ts';
import type { Person } from './ports.ts';

/** The person, or undefined for one that is not there or not for the asker. */
export async function seePerson(sight: Sight, id: string): Promise<Person | undefined> {
  const { asker } = sight;
  if (!asker) return undefined;
  const [person, relation] = await Promise.all([sight.person(id), sight.relation(id)]);
  return person && maySeePerson(asker, person, relation) ? person : undefined;
}

/** The person's address; throws FORBIDDEN to all but the person, their teachers and admins. */
export async function readEmail(sight: Sight, person: Person): Promise<string> {
  const allowed = sight.asker && mayReadEmail(sight.asker, person, await sight.relation(person.id));
  if (!allowed) throw forbidden('The address is for the person, their teachers and admins.');
  return person.email;
}

/** Whether the asker may see what a person did. */
export async function seesActivity(sight: Sight, id: string): Promise<boolean> {
  const { asker } = sight;
  if (!asker) return false;
  const [person, relation] = await Promise.all([sight.person(id), sight.relation(id)]);
  if (!person) return false;
  const isShared = relation.isGuarded && (await sight.sharing(id))?.activity.isShared === true;
  return maySeeActivity(asker, person, relation, isShared);
}
