/** How many documents nobody reads at the moment, and since when the oldest might have been read. */
import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { materials } from '../../database/corpus.ts';
import type { Waiting } from '../../workers/report-waiting.ts';
import { ingestionJobs } from './tables.ts';

export async function measureWaitingDocuments({ db }: Database): Promise<Waiting> {
  const { state, dueAt, leaseUntil, materialId } = ingestionJobs;
  const abandoned = and(eq(state, 'RUNNING'), lt(leaseUntil, sql`now()`));
  const [found] = await db
    .select({
      waiting: sql<number>`count(*)::int`,
      oldestAt: sql`min(${dueAt}) filter (where ${dueAt} <= now())`.mapWith(dueAt),
    })
    .from(ingestionJobs)
    .innerJoin(materials, and(eq(materials.id, materialId), eq(materials.isDeleted, false)))
    .where(or(eq(state, 'WAITING'), abandoned));
  return { waiting: found?.waiting ?? 0, oldestAt: found?.oldestAt ?? null };
}
