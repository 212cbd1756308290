/** Proctoring in PostgreSQL. */
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import { initialState } from '../domain/windows.ts';
import type { AlertPlace, ListedAlert, LockedAttempt, ProctoringSession, ProctoringStore } from '../ports.ts';
import { writeAlerts, type AlertWriterDeps } from './alert-writer.ts';
import { observationBatches, proctoringAlerts, proctoringSessions } from './tables.ts';

/** Observations, sessions and alerts of the schema `ai`; alerts are told in the transaction that keeps them. */
export function createSqlProctoringStore(database: Database, writer: AlertWriterDeps): ProctoringStore {
  const { db } = database;
  return {
    session: (attemptId) => findSession(db, attemptId),

    async remember(attempt) {
      await db
        .insert(proctoringSessions)
        .values({ ...attempt, monitor: initialState })
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

    list: (assessmentId, first, after) => listAlerts(db, assessmentId, first, after),
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
  let heardAt = session.heardAt;
  return {
    session,
    async addBatch({ receivedAt, ...batch }) {
      const added = await tx
        .insert(observationBatches)
        .values({ attemptId, receivedAt, ...batch })
        .onConflictDoNothing()
        .returning({ batch: observationBatches.batch });
      if (added.length > 0) heardAt = receivedAt;
      return added.length > 0;
    },
    batchesAfter: (batch) =>
      tx
        .select()
        .from(observationBatches)
        .where(and(eq(observationBatches.attemptId, attemptId), gt(observationBatches.batch, batch)))
        .orderBy(asc(observationBatches.batch)),
    alerts: () => tx.select().from(proctoringAlerts).where(eq(proctoringAlerts.attemptId, attemptId)),
    async save({ changes, ...evaluation }, at) {
      await tx
        .update(proctoringSessions)
        .set({ ...evaluation, heardAt })
        .where(eq(proctoringSessions.attemptId, attemptId));
      await writeAlerts(writer, tx, { session, changes, at });
    },
  };
}

async function listAlerts(
  db: Executor,
  assessmentId: string,
  first: number,
  after?: AlertPlace,
): Promise<ListedAlert[]> {
  const { startedAt, id } = proctoringAlerts;
  const rows = await db
    .select({ alert: proctoringAlerts, userId: proctoringSessions.userId })
    .from(proctoringAlerts)
    .innerJoin(proctoringSessions, eq(proctoringSessions.attemptId, proctoringAlerts.attemptId))
    .where(
      and(
        eq(proctoringAlerts.assessmentId, assessmentId),
        eq(proctoringAlerts.withdrawn, false),
        after &&
          sql`(${startedAt}, ${id}) < (${after.startedAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(startedAt), desc(id))
    .limit(first);
  return rows.map(({ alert, userId }) => ({ ...alert, userId }));
}
