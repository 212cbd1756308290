/** Proctoring in PostgreSQL. */
import { and, asc, between, desc, eq, gt, lte, sql, type SQL } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { Observation } from '../domain/rules.ts';
import { sizeOf } from '../domain/allowance.ts';
import type { AlertPlace, ListedAlert, LockedAttempt, ProctoringSession, ProctoringStore } from '../ports.ts';
import { writeAlerts, type AlertWriterDeps } from './alert-writer.ts';
import { observationBatches, proctoringAlerts, proctoringSessions } from './tables.ts';

const batchesPerPage = 20;

/** Observations, sessions and alerts of the schema `ai`; alerts are told in the transaction that keeps them. */
export function createSqlProctoringStore(database: Database, writer: AlertWriterDeps): ProctoringStore {
  const { db } = database;
  return {
    session: (attemptId) => findSession(db, attemptId),

    async remember(attempt, beginning) {
      await db
        .insert(proctoringSessions)
        .values({ ...attempt, ...beginning })
        .onConflictDoUpdate({
          target: proctoringSessions.attemptId,
          // A late `attempt.started` must not take the submission back.
          set: {
            submittedAt: sql`coalesce(${proctoringSessions.submittedAt}, excluded.submitted_at)`,
          },
        });
    },

    withAttempt: (attemptId, work) =>
      db.transaction(async (tx) => {
        const session = await findSession(tx, attemptId, { lock: true });
        return session && work(lockedAttempt(tx, session, writer));
      }),

    async due(now, limit) {
      const rows = await db
        .select({ attemptId: proctoringSessions.attemptId })
        .from(proctoringSessions)
        .where(lte(proctoringSessions.nextCheckAt, now))
        .orderBy(asc(proctoringSessions.nextCheckAt))
        .limit(limit);
      return rows.map(({ attemptId }) => attemptId);
    },

    list: (assessmentId, first, after) =>
      listAlerts(db, eq(proctoringAlerts.assessmentId, assessmentId), { first, after }),
    listOfAttempt: (attemptId, first, after) =>
      listAlerts(db, eq(proctoringAlerts.attemptId, attemptId), { first, after }),
  };
}

async function findSession(
  executor: Executor,
  attemptId: string,
  options: { lock?: boolean } = {},
): Promise<ProctoringSession | undefined> {
  const query = executor.select().from(proctoringSessions).where(eq(proctoringSessions.attemptId, attemptId));
  const [row] = options.lock ? await query.for('update') : await query;
  return row;
}

function lockedAttempt(tx: Transaction, session: ProctoringSession, writer: AlertWriterDeps): LockedAttempt {
  const { attemptId } = session;
  let { heardAt, observed } = session;
  return {
    session,
    async hasBatch(batch) {
      const rows = await tx
        .select({ batch: observationBatches.batch })
        .from(observationBatches)
        .where(and(eq(observationBatches.attemptId, attemptId), eq(observationBatches.batch, batch)));
      return rows.length > 0;
    },
    async addBatch(batch) {
      await tx.insert(observationBatches).values({ attemptId, ...batch });
      heardAt = batch.receivedAt;
      observed += sizeOf(batch);
    },
    batchesAfter: (after) =>
      tx
        .select({ batch: observationBatches.batch, receivedAt: observationBatches.receivedAt })
        .from(observationBatches)
        .where(and(eq(observationBatches.attemptId, attemptId), gt(observationBatches.batch, after)))
        .orderBy(asc(observationBatches.batch)),
    observations: (after, upTo) => readObservations(tx, { attemptId, after, upTo }),
    alerts: () => tx.select().from(proctoringAlerts).where(eq(proctoringAlerts.attemptId, attemptId)),
    async save({ changes, ...evaluation }, at) {
      await tx
        .update(proctoringSessions)
        .set({ ...evaluation, heardAt, observed })
        .where(eq(proctoringSessions.attemptId, attemptId));
      await writeAlerts(writer, tx, { session, changes, at });
    },
  };
}

/** One page is in memory at a time, however much an attempt has seen. */
async function* readObservations(
  tx: Transaction,
  { attemptId, after, upTo }: { attemptId: string; after: number; upTo: number },
): AsyncGenerator<Observation[]> {
  const { batch } = observationBatches;
  for (let from = after; from < upTo;) {
    const page = await tx
      .select({ batch, observations: observationBatches.observations })
      .from(observationBatches)
      .where(and(eq(observationBatches.attemptId, attemptId), between(batch, from + 1, upTo)))
      .orderBy(asc(batch))
      .limit(batchesPerPage);
    for (const { observations } of page) yield observations;
    from = page.length < batchesPerPage ? upTo : (page.at(-1)?.batch ?? upTo);
  }
}

async function listAlerts(
  db: Executor,
  of: SQL,
  { first, after }: { first: number; after: AlertPlace | undefined },
): Promise<ListedAlert[]> {
  const { startedAt, id } = proctoringAlerts;
  const rows = await db
    .select({ alert: proctoringAlerts, userId: proctoringSessions.userId })
    .from(proctoringAlerts)
    .innerJoin(proctoringSessions, eq(proctoringSessions.attemptId, proctoringAlerts.attemptId))
    .where(
      and(
        of,
        eq(proctoringAlerts.withdrawn, false),
        after &&
          sql`(${startedAt}, ${id}) < (${after.startedAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(startedAt), desc(id))
    .limit(first);
  return rows.map(({ alert, userId }) => ({ ...alert, userId }));
}
