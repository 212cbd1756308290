/** Places of help in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { asc, eq } from 'drizzle-orm';
import { placesOfHelp } from '../../database/schema.ts';
import type { SafeguardingRecords } from '../ports.ts';

export function createPostgresPlaces(db: Executor): Pick<SafeguardingRecords, 'placesOf' | 'setPlaces'> {
  const { organisationId: school, position, name, reach, phone } = placesOfHelp;
  return {
    placesOf: (organisationId) =>
      db
        .select({ name, reach, phone })
        .from(placesOfHelp)
        .where(eq(school, organisationId))
        .orderBy(asc(position)),
    async setPlaces(organisationId, places) {
      await db.delete(placesOfHelp).where(eq(school, organisationId));
      const rows = places.map((place, index) => ({ organisationId, position: index, ...place }));
      if (rows.length > 0) await db.insert(placesOfHelp).values(rows);
    },
  };
}
