/** How many questions nobody answers at the moment, and since when the oldest might have been answered. */
import { and, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { Waiting } from '../../workers/report-waiting.ts';
import { tutorTurns } from './tables.ts';

export async function measureWaitingQuestions({ db }: Database): Promise<Waiting> {
  const { outcome, dueAt, leaseUntil } = tutorTurns;
  const [found] = await db
    .select({
      waiting: sql<number>`count(*)::int`,
      oldestAt: sql`min(${dueAt}) filter (where ${dueAt} <= now())`.mapWith(dueAt),
    })
    .from(tutorTurns)
    .where(and(isNull(outcome), or(isNull(leaseUntil), lt(leaseUntil, sql`now()`))));
  return { waiting: found?.waiting ?? 0, oldestAt: found?.oldestAt ?? null };
}
