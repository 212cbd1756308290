/** What admins read of their organisation. Everything here throws FORBIDDEN to all but its admins. */
import { badInput, forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { administers } from '../organisations/see-organisation.ts';
import type { Sight } from '../sight/ports.ts';
import type { PeopleFilter } from './ports.ts';

type Deps = Pick<Dependencies, 'records'>;
const queryLengthMax = 200;
const spanMaxMs = 366 * 24 * 60 * 60 * 1000;

async function requireAdmin(sight: Sight, organisation: Organisation): Promise<void> {
  if (!sight.asker || !(await administers(sight, sight.asker, organisation)))
    throw forbidden('This is for admins of the organisation.');
}

/** Its people by name, at most `first + 1`. */
export async function listPeople(
  { records }: Deps,
  sight: Sight,
  organisation: Organisation,
  { page, ...filter }: Omit<PeopleFilter, 'organisationId'> & { page: PageRequest },
) {
  await requireAdmin(sight, organisation);
  const query = filter.query?.trim();
  if (query !== undefined && query.length > queryLengthMax)
    throw badInput(`query must have at most ${queryLengthMax} characters.`);
  const found = { ...filter, query: query || undefined, organisationId: organisation.id };
  return records.administration.people(found, page);
}

/** What its admins did, newest first, at most `first + 1`. */
export async function listAuditLog(
  { records }: Deps,
  sight: Sight,
  organisation: Organisation,
  page: PageRequest,
) {
  await requireAdmin(sight, organisation);
  return records.administration.entriesOf(organisation.id, page);
}

/** How many people it has and what it holds; attempts are those of the time from `from` to before `to`. */
export async function readUsage(
  { records }: Deps,
  sight: Sight,
  organisation: Organisation,
  span: { from: Date; to: Date },
) {
  if (span.to < span.from) throw badInput('to must not be before from.');
  if (span.to.getTime() - span.from.getTime() > spanMaxMs)
    throw badInput('from and to may cover at most 366 days.');
  await requireAdmin(sight, organisation);
  const { administration } = records;
  const [people, holdings] = await Promise.all([
    administration.countPeople(organisation.id),
    administration.holdingsOf(organisation.id, span),
  ]);
  return { people, ...holdings };
}
