/** What guardians read of a student: in words of its own, so that nothing leads from here into classes and quizzes. */
import { badInput, forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import { guards } from '../accounts/domain/visibility.ts';
import type { Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { SharedKind } from './domain/sharing.ts';

type Deps = Pick<Dependencies, 'records'>;
const spanMaxMs = 366 * 24 * 60 * 60 * 1000;

/** Throws FORBIDDEN to all but the student, admins of the school, and linked guardians with whom this kind is shared. */
async function requireShared(sight: Sight, person: Person, kind: SharedKind): Promise<void> {
  const { asker } = sight;
  if (!asker) throw forbidden('This is for the student and guardians.');
  const administers = asker.role === 'ADMIN' && asker.organisationId === person.organisationId;
  if (asker.userId === person.id || administers) return;
  const isGuarded = guards(asker, await sight.relation(person.id));
  if (!isGuarded || !(await sight.sharing(person.id))?.[kind].isShared)
    throw forbidden('This is not shared with you.');
}

/** Attempts whose results the student sees, newest first, at most `first + 1`. */
export async function listReleasedResults(
  { records }: Deps,
  sight: Sight,
  person: Person,
  page: PageRequest,
) {
  await requireShared(sight, person, 'results');
  return records.childView.releasedResultsOf(person.id, page);
}

/** Classes in which the student learns, newest membership first, at most `first + 1`. */
export async function listSharedClasses({ records }: Deps, sight: Sight, person: Person, page: PageRequest) {
  await requireShared(sight, person, 'classes');
  return records.childView.classesOf(person.id, page);
}

/** How often something of each class was noticed from `from` to before `to`. */
export async function countAlerts(
  { records }: Deps,
  sight: Sight,
  person: Person,
  span: { from: Date; to: Date },
) {
  if (span.to < span.from) throw badInput('to must not be before from.');
  if (span.to.getTime() - span.from.getTime() > spanMaxMs)
    throw badInput('from and to may cover at most 366 days.');
  await requireShared(sight, person, 'alerts');
  return records.childView.alertCountsOf(person.id, span);
}
