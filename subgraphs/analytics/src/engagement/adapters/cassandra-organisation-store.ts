/** What organisations did, in Cassandra (ADR 10): counted as `cassandra-activity-store.ts` counts, by a group of its own. */
import type { Columns } from '@ensure-study/stores/columns/port';
import { bucketOf, buckets } from '../domain/bucket.ts';
import { firstOfMonth, monthsOf } from '../domain/day-range.ts';
import { joinDays, toTotals } from '../domain/totals.ts';
import type { OrganisationStore } from '../ports.ts';
import {
  byPersonAndDay,
  writeDeeds,
  type PersonDay,
  peopleDays,
  setTotals,
  toCountedDeed,
  toEngagementDay,
} from './deed-counts.ts';

export function createCassandraOrganisationStore(columns: Columns): OrganisationStore {
  return {
    async add(organisationId, contributions, signal) {
      await Promise.all(
        byPersonAndDay(contributions).map((deeds) => addToDay(columns, organisationId, deeds, signal)),
      );
    },
    async days(organisationId, { from, to }, signal) {
      const parts = monthsOf({ from, to }).flatMap((month) =>
        Array.from({ length: buckets }, (_, bucket) =>
          columns.read(
            {
              text: `${peopleDays} from organisation_people_days
                     where organisation_id = ? and month = ? and bucket = ? and day >= ? and day <= ? group by day`,
              values: [organisationId, month, bucket, from, to],
            },
            toEngagementDay,
            { signal },
          ),
        ),
      );
      return joinDays((await Promise.all(parts)).flat());
    },
  };
}

/** Writes down deeds of one person on one day in an organisation, and counts that day. */
async function addToDay(
  columns: Columns,
  organisationId: string,
  { userId, day, contributions }: PersonDay,
  signal?: AbortSignal,
): Promise<void> {
  const deeds = contributions.map(({ deed, eventId }) => ({
    text: 'insert into organisation_deeds (organisation_id, user_id, day, deed, event_id) values (?, ?, ?, ?, ?)',
    values: [organisationId, userId, day, deed, eventId],
  }));
  await writeDeeds(columns, deeds, signal);
  const counted = await columns.read(
    {
      text: `select deed, count(*) as times from organisation_deeds
             where organisation_id = ? and user_id = ? and day = ? group by deed`,
      values: [organisationId, userId, day],
    },
    toCountedDeed,
    { signal },
  );
  const key = { organisation_id: organisationId, month: firstOfMonth(day), bucket: bucketOf(userId) };
  await columns.write(
    setTotals('organisation_people_days', toTotals(counted), { ...key, day, user_id: userId }),
    { signal },
  );
}
