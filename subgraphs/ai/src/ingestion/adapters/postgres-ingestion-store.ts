/** Queue of ingestion in PostgreSQL. Leases are measured by the database's clock, the one that all processes share. */
import { and, eq, inArray, lt, lte, notExists, or, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { streamOfMaterial } from '../domain/progress.ts';
import type { ClaimedJob, IngestionStore, UploadedDocument } from '../ports.ts';
import { completeJob, failJob } from './end-job.ts';
import { makeKnown, purge, retryFailed, setDeleted, setName } from './material-life.ts';
import { notHeld, setMaterial, updateHeld, type IngestionStoreOptions } from './held-job.ts';
import { materials } from '../../database/corpus.ts';
import { readPassages, storeVectors } from './stored-vectors.ts';
import { ingestionJobs } from './tables.ts';

const now = sql`now()`;
const inMs = (ms: number) => sql`now() + make_interval(secs => ${ms / 1000})`;

/** The store and queue that all processes of this subgraph share. */
export function createIngestionStore(options: IngestionStoreOptions): IngestionStore {
  const { database, liveStreams } = options;
  const { db } = database;

  return {
    recordUpload: (document) => db.transaction((tx) => recordUpload(tx, liveStreams, document)),
    setName: (event) => db.transaction((tx) => setName(tx, event)),
    setDeleted: (event, isDeleted) => db.transaction((tx) => setDeleted(tx, liveStreams, event, isDeleted)),
    purge: (event) => db.transaction((tx) => purge(tx, event)),
    retryFailed: (event) => db.transaction((tx) => retryFailed(tx, liveStreams, event)),
    requeueForModel: (model) => requeueForModel(db, model),
    claim: (leaseMs, withScans = true) => db.transaction((tx) => claim(tx, leaseMs, withScans)),
    async renew(job, leaseMs) {
      await updateHeld(db, job, { leaseUntil: inMs(leaseMs) });
    },
    async report(job, progress) {
      await db.transaction(async (tx) => {
        await updateHeld(tx, job, { percent: progress.percent });
        await liveStreams.append(streamOfMaterial(job.materialId), [progress], tx);
      });
    },
    complete: (job, document) => completeJob(options, job, document),
    fail: (job, problem) => failJob(options, job, problem),
    passagesOf: (materialId) => readPassages(db, materialId),
    renewVectors: (job, vectors) => storeVectors(database, job, vectors),
    async keep(job) {
      await updateHeld(db, job, { state: 'DONE', ...notHeld });
    },
    async release(job, { delayMs, isCounted, needsRecognition = false }) {
      await db.transaction(async (tx) => {
        const uncounted = !isCounted && { attempts: sql`${ingestionJobs.attempts} - 1` };
        const waiting = { state: 'WAITING' as const, dueAt: inMs(delayMs), needsRecognition };
        await updateHeld(tx, job, { ...waiting, ...notHeld, ...uncounted });
        if (!job.isRenewal) await setMaterial(tx, job.materialId, { state: 'QUEUED' });
      });
    },
  };
}

async function recordUpload(
  tx: Transaction,
  liveStreams: LiveStreams,
  document: UploadedDocument,
): Promise<boolean> {
  const { materialId, classroomId, name, eventId, blobKey, traceparent } = document;
  await makeKnown(tx, { materialId, classroomId, name });
  const fresh = {
    eventId,
    blobKey,
    traceparent,
    state: 'WAITING' as const,
    attempts: 0,
    percent: 0,
    needsRecognition: false,
    dueAt: now,
    ...notHeld,
  };
  const queued = await tx
    .insert(ingestionJobs)
    .values({ materialId, ...fresh })
    .onConflictDoUpdate({
      target: ingestionJobs.materialId,
      set: fresh,
      setWhere: lt(ingestionJobs.eventId, sql`excluded.event_id`),
    })
    .returning({ materialId: ingestionJobs.materialId });
  if (queued.length === 0) return false;
  // The job's row is locked by now, so no earlier reader can add to the stream any more.
  const streamFrom = (await liveStreams.last(streamOfMaterial(materialId))) ?? null;
  await setMaterial(tx, materialId, { state: 'QUEUED', problem: null, streamFrom });
  await setName(tx, { eventId, materialId, classroomId, name });
  return true;
}

async function claim(tx: Transaction, leaseMs: number, withScans: boolean): Promise<ClaimedJob | undefined> {
  const { state, dueAt, leaseUntil, needsRecognition } = ingestionJobs;
  const waiting = and(eq(state, 'WAITING'), lte(dueAt, now));
  const abandoned = and(eq(state, 'RUNNING'), lt(leaseUntil, now));
  const deleted = tx
    .select({ one: sql`1` })
    .from(materials)
    .where(and(eq(materials.id, ingestionJobs.materialId), eq(materials.isDeleted, true)));
  const next = tx
    .select({ id: ingestionJobs.materialId })
    .from(ingestionJobs)
    .where(
      and(or(waiting, abandoned), notExists(deleted), withScans ? undefined : eq(needsRecognition, false)),
    )
    .orderBy(dueAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const leaseToken = randomUUID();
  const [job] = await tx
    .update(ingestionJobs)
    .set({
      state: 'RUNNING',
      leaseToken,
      leaseUntil: inMs(leaseMs),
      attempts: sql`${ingestionJobs.attempts} + 1`,
    })
    .where(eq(ingestionJobs.materialId, sql`(${next})`))
    .returning();
  if (!job) return undefined;
  const { materialId, eventId, blobKey, traceparent, attempts, percent } = job;
  // A new upload has set the document to QUEUED: what is READY waits for vectors only.
  const [material] = await tx
    .update(materials)
    .set({ state: sql`case ${materials.state} when 'READY' then 'READY' else 'INDEXING' end` })
    .where(eq(materials.id, materialId))
    .returning({ classroomId: materials.classroomId, name: materials.name, state: materials.state });
  if (!material) return undefined;
  const { classroomId, name } = material;
  const isRenewal = material.state === 'READY';
  const held = { leaseToken, classroomId, name, isRenewal };
  return { materialId, eventId, blobKey, traceparent, attempts, percent, ...held };
}

/** The documents stay READY: they are found as before until the new vectors are swapped in. */
async function requeueForModel(db: Executor, model: string): Promise<number> {
  const outdated = db
    .select({ id: materials.id })
    .from(materials)
    .where(and(eq(materials.state, 'READY'), sql`${materials.vectorModel} is distinct from ${model}`));
  const requeued = await db
    .update(ingestionJobs)
    .set({ state: 'WAITING', attempts: 0, dueAt: now })
    .where(and(inArray(ingestionJobs.materialId, outdated), eq(ingestionJobs.state, 'DONE')))
    .returning({ id: ingestionJobs.materialId });
  return requeued.length;
}
