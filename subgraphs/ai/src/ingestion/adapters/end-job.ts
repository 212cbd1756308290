/** The two ends of a job, each one transaction with the event that tells of it. */
import { eq } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Transaction } from '@ensure-study/stores/sql/port';
import { physicalPages } from '../domain/document.ts';
import { streamOfMaterial, type IndexProgress } from '../domain/progress.ts';
import type { ClaimedJob, IndexedDocument } from '../ports.ts';
import { materials } from '../../database/corpus.ts';
import { noteChange } from '../../database/corpus-version.ts';
import { removeContent, replaceContent } from './document-content.ts';
import { holdMaterial, notHeld, setMaterial, updateHeld, type IngestionStoreOptions } from './held-job.ts';

/** Swaps all content of the document. Throws LeaseLost when the job is no longer held; then nothing has changed. */
export async function completeJob(
  { database, liveStreams, eventLog, clock }: IngestionStoreOptions,
  job: ClaimedJob,
  document: IndexedDocument,
): Promise<void> {
  const { materialId, classroomId } = job;
  const counts = { pages: physicalPages(document.pages), passages: document.passages.length };
  const vectorModel = document.vectors?.model ?? null;
  await database.db.transaction(async (tx) => {
    await updateHeld(tx, job, { state: 'DONE', ...notHeld });
    await holdMaterial(tx, materialId);
    await replaceContent(tx, job, document);
    await noteChange(tx, { materialId, classroomId });
    await setMaterial(tx, materialId, {
      state: 'READY',
      ...counts,
      problem: null,
      language: document.language,
      vectorModel,
    });
    const ready: IndexProgress = { stage: 'READY', percent: 100, ...counts, problem: null };
    await liveStreams.append(streamOfMaterial(materialId), [ready], tx);
    const data = { materialId, classroomId, ...counts };
    await eventLog.append(tx, [{ ...envelope(clock, job), type: 'document.indexed.v1', data }]);
  });
}

/**
 * Ends it with a reason. What was read of an earlier upload goes, because its file is gone: nobody could check it any more.
 * Throws LeaseLost when the job is no longer held.
 */
export async function failJob(
  { database, liveStreams, eventLog, clock }: IngestionStoreOptions,
  job: ClaimedJob,
  problem: string,
): Promise<void> {
  const { materialId, classroomId } = job;
  const unknown = { pages: null, passages: null };
  await database.db.transaction(async (tx) => {
    const percent = await updateHeld(tx, job, { state: 'DONE', ...notHeld });
    await holdMaterial(tx, materialId);
    await removeContent(tx, materialId);
    if (await wasFindable(tx, materialId)) await noteChange(tx, { materialId, classroomId });
    await setMaterial(tx, materialId, { state: 'FAILED', ...unknown, problem });
    const failed: IndexProgress = { stage: 'FAILED', percent, ...unknown, problem };
    await liveStreams.append(streamOfMaterial(materialId), [failed], tx);
    const data = { materialId, classroomId, problem };
    await eventLog.append(tx, [{ ...envelope(clock, job), type: 'document.failed.v1', data }]);
  });
}

/** Whether a process may remember passages of it. */
async function wasFindable(tx: Transaction, materialId: string): Promise<boolean> {
  const [known] = await tx
    .select({ corpusVersion: materials.corpusVersion })
    .from(materials)
    .where(eq(materials.id, materialId));
  return known !== undefined && known.corpusVersion !== null;
}

const envelope = (clock: Clock, { materialId }: ClaimedJob) => ({
  id: uuidV7(clock.now()),
  occurredAt: new Date(clock.now()).toISOString(),
  actorId: null,
  organisationId: null,
  subject: materialId,
  traceparent: null,
});
