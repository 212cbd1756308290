/** What organisations did, in PostgreSQL, taken from the contributions whenever it is asked for. */
import { and, asc, between, countDistinct, eq } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { OrganisationStore } from '../ports.ts';
import { countersOf } from './counters.ts';
import { organisationDeeds } from './tables.ts';

export function createSqlOrganisationStore({ db }: Database): OrganisationStore {
  return {
    async add(organisationId, contributions) {
      if (contributions.length === 0) return;
      const rows = contributions.map((contribution) => ({ organisationId, ...contribution }));
      await db.insert(organisationDeeds).values(rows).onConflictDoNothing();
    },
    days: (organisationId, { from, to }) =>
      db
        .select({
          date: organisationDeeds.day,
          ...countersOf(organisationDeeds.deed),
          activePeople: countDistinct(organisationDeeds.userId),
        })
        .from(organisationDeeds)
        .where(
          and(eq(organisationDeeds.organisationId, organisationId), between(organisationDeeds.day, from, to)),
        )
        .groupBy(organisationDeeds.day)
        .orderBy(asc(organisationDeeds.day)),
  };
}
