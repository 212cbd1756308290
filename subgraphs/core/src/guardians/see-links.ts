/** Who is linked to whom, for the person and for admins of the school. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import { guards } from '../accounts/domain/visibility.ts';
import type { Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { Sharing } from './domain/sharing.ts';
import type { ListedLink } from './ports.ts';

type Deps = Pick<Dependencies, 'records'>;

function requireSelfOrAdmin({ asker }: Sight, person: Person): void {
  const isSelf = asker?.userId === person.id;
  const administers = asker?.role === 'ADMIN' && asker.organisationId === person.organisationId;
  if (!isSelf && !administers) throw forbidden('Who is linked to whom is for the person and for admins.');
}

/** The students a guardian is linked to, by name, at most `first + 1`; throws FORBIDDEN to others. */
export async function listChildren({ records }: Deps, sight: Sight, person: Person, page: PageRequest) {
  requireSelfOrAdmin(sight, person);
  return person.role === 'PARENT' ? records.guardians.childrenOf(person.id, page) : ([] as ListedLink[]);
}

/** The guardians of a student, by name, at most `first + 1`; throws FORBIDDEN to others. */
export async function listGuardians({ records }: Deps, sight: Sight, person: Person, page: PageRequest) {
  requireSelfOrAdmin(sight, person);
  return records.guardians.guardiansOf(person.id, page);
}

/** What guardians see of a student: for the student, linked guardians and admins; null for all others. */
export async function readSharing(sight: Sight, person: Person): Promise<Sharing | null> {
  const { asker } = sight;
  if (!asker || person.role !== 'STUDENT') return null;
  const administers = asker.role === 'ADMIN' && asker.organisationId === person.organisationId;
  const isKnown = asker.userId === person.id || administers || guards(asker, await sight.relation(person.id));
  return isKnown ? ((await sight.sharing(person.id)) ?? null) : null;
}
