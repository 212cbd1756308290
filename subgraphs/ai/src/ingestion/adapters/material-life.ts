/** What core says of a document's life, kept in the order of its events: what comes late or twice changes nothing. */
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Transaction } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { curatedLinks, materials } from '../../database/corpus.ts';
import { noteChange } from '../../database/corpus-version.ts';
import { streamOfMaterial, type IndexProgress } from '../domain/progress.ts';
import type { LifeEvent } from '../ports.ts';
import { removeContent } from './document-content.ts';
import { holdMaterial, notHeld, setMaterial } from './held-job.ts';
import { ingestionJobs } from './tables.ts';

type EventColumn = typeof materials.lifeEventId | typeof materials.nameEventId;
const isAfter = (column: EventColumn, eventId: string) => or(isNull(column), lt(column, eventId));
const isLater = (eventId: string) => isAfter(materials.lifeEventId, eventId);

/** Names a document, also before its upload is heard of; an older name than the one it has changes nothing. */
export async function setName(
  tx: Transaction,
  { eventId, materialId, classroomId, name }: LifeEvent,
): Promise<void> {
  await makeKnown(tx, { materialId, classroomId, name });
  await tx
    .update(materials)
    .set({ name, nameEventId: eventId })
    .where(and(eq(materials.id, materialId), isAfter(materials.nameEventId, eventId)));
}

/** Makes the row of a document, whichever of its events is heard of first. */
export async function makeKnown(
  tx: Transaction,
  { materialId, classroomId, name }: Omit<LifeEvent, 'eventId'>,
): Promise<void> {
  await tx
    .insert(materials)
    .values({ id: materialId, classroomId, name, state: 'QUEUED' })
    .onConflictDoNothing();
}

/** Deletes a document or restores it; false when this event, or a later one, is known already. */
export async function setDeleted(
  tx: Transaction,
  liveStreams: LiveStreams,
  { eventId, materialId, classroomId, name }: LifeEvent,
  isDeleted: boolean,
): Promise<boolean> {
  await makeKnown(tx, { materialId, classroomId, name });
  await holdJob(tx, materialId);
  const [changed] = await tx
    .update(materials)
    .set({ isDeleted, lifeEventId: eventId })
    .where(and(eq(materials.id, materialId), isLater(eventId)))
    .returning({ state: materials.state, corpusVersion: materials.corpusVersion });
  if (!changed) return false;
  if (changed.corpusVersion !== null) await noteChange(tx, { materialId, classroomId });
  if (isDeleted && (changed.state === 'QUEUED' || changed.state === 'INDEXING'))
    await interruptReading(tx, liveStreams, materialId);
  return true;
}

/** Whoever reads it loses the lease; it is read on once it is restored. Followers look up and learn that it is gone. */
async function interruptReading(tx: Transaction, liveStreams: LiveStreams, materialId: string) {
  await tx
    .update(ingestionJobs)
    .set({ state: 'WAITING', attempts: 0, percent: 0, dueAt: sql`now()`, ...notHeld })
    .where(and(eq(ingestionJobs.materialId, materialId), sql`${ingestionJobs.state} <> 'DONE'`));
  const interrupted: IndexProgress = {
    ...{ stage: 'FAILED', percent: 0, pages: null, passages: null },
    problem: 'The document was deleted while it was read.',
  };
  const [streamFrom] = await liveStreams.append(streamOfMaterial(materialId), [interrupted], tx);
  await setMaterial(tx, materialId, { state: 'QUEUED', streamFrom });
}

/** Removes all that was made of a document which cannot be restored any more. Its row stays, so that old citations know. */
export async function purge(
  tx: Transaction,
  { eventId, materialId }: Pick<LifeEvent, 'eventId' | 'materialId'>,
) {
  const [purged] = await tx
    .update(materials)
    .set({ lifeEventId: eventId, passages: null })
    .where(and(eq(materials.id, materialId), eq(materials.isDeleted, true), isLater(eventId)))
    .returning({ id: materials.id });
  if (!purged) return;
  await tx.delete(curatedLinks).where(eq(curatedLinks.materialId, materialId));
  await removeContent(tx, materialId);
}

/** Queues once more what could not be read; false for anything else, and for an event that is known already. */
export async function retryFailed(
  tx: Transaction,
  liveStreams: LiveStreams,
  { eventId, materialId }: Pick<LifeEvent, 'eventId' | 'materialId'>,
): Promise<boolean> {
  await holdJob(tx, materialId);
  const failed = tx.select({ id: materials.id }).from(materials).where(isFailed(materialId));
  const [queued] = await tx
    .update(ingestionJobs)
    .set({ eventId, state: 'WAITING', attempts: 0, percent: 0, dueAt: sql`now()` })
    .where(and(sql`${ingestionJobs.materialId} in (${failed})`, lt(ingestionJobs.eventId, eventId)))
    .returning({ id: ingestionJobs.materialId });
  if (!queued) return false;
  const streamFrom = (await liveStreams.last(streamOfMaterial(materialId))) ?? null;
  await setMaterial(tx, materialId, { state: 'QUEUED', problem: null, streamFrom });
  return true;
}

const isFailed = (id: string) => and(eq(materials.id, id), eq(materials.state, 'FAILED'));

/** A job is always held before its document, so that readers and events never wait for each other. */
async function holdJob(tx: Transaction, materialId: string): Promise<void> {
  await tx
    .select({ id: ingestionJobs.materialId })
    .from(ingestionJobs)
    .where(eq(ingestionJobs.materialId, materialId))
    .for('update');
  await holdMaterial(tx, materialId);
}
