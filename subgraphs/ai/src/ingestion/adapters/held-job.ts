/** Rows of a job that is held, and of its document: every change of the former asks for the lease. */
import { and, eq } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database, Transaction } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { LeaseLost } from '../../workers/lease.ts';
import type { ClaimedJob } from '../ports.ts';
import { materials } from '../../database/corpus.ts';
import { ingestionJobs } from './tables.ts';

export interface IngestionStoreOptions {
  database: Database;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  clock: Clock;
}

export const notHeld = { leaseToken: null, leaseUntil: null };

type JobChange = Parameters<ReturnType<Transaction['update']>['set']>[0];

/** Changes a job and answers how far it is; throws LeaseLost when it is no longer held by this token. */
export async function updateHeld(
  executor: Database['db'] | Transaction,
  job: ClaimedJob,
  change: JobChange,
): Promise<number> {
  const [held] = await executor
    .update(ingestionJobs)
    .set(change)
    .where(and(eq(ingestionJobs.materialId, job.materialId), eq(ingestionJobs.leaseToken, job.leaseToken)))
    .returning({ percent: ingestionJobs.percent });
  if (!held) throw new LeaseLost();
  return held.percent;
}

/** Keeps others from changing the document until the transaction ends: a job is held before it, passages after it. */
export async function holdMaterial(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: materials.id }).from(materials).where(eq(materials.id, id)).for('update');
}

export async function setMaterial(
  tx: Transaction,
  id: string,
  change: Partial<typeof materials.$inferInsert>,
): Promise<void> {
  await tx.update(materials).set(change).where(eq(materials.id, id));
}
