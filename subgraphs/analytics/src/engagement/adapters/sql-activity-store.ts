/** Counts in PostgreSQL, taken from the contributions whenever they are asked for. */
import { and, asc, between, countDistinct, eq } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { ActivityStore } from '../ports.ts';
import { countersOf } from './counters.ts';
import { classDeeds, personDeeds } from './tables.ts';

export function createSqlActivityStore({ db }: Database): ActivityStore {
  return {
    async add(contributions) {
      if (contributions.length === 0) return;
      await db.transaction(async (tx) => {
        await tx
          .insert(personDeeds)
          .values([...contributions])
          .onConflictDoNothing();
        await tx
          .insert(classDeeds)
          .values([...contributions])
          .onConflictDoNothing();
      });
    },
    personDays: (userId, { from, to }) =>
      db
        .select({ date: personDeeds.day, ...countersOf(personDeeds.deed) })
        .from(personDeeds)
        .where(and(eq(personDeeds.userId, userId), between(personDeeds.day, from, to)))
        .groupBy(personDeeds.day)
        .orderBy(asc(personDeeds.day)),
    classDays: (classroomId, { from, to }) =>
      db
        .select({
          date: classDeeds.day,
          ...countersOf(classDeeds.deed),
          activePeople: countDistinct(classDeeds.userId),
        })
        .from(classDeeds)
        .where(and(eq(classDeeds.classroomId, classroomId), between(classDeeds.day, from, to)))
        .groupBy(classDeeds.day)
        .orderBy(asc(classDeeds.day)),
    async hasAny() {
      const rows = await db.select({ eventId: personDeeds.eventId }).from(personDeeds).limit(1);
      return rows.length > 0;
    },
  };
}
