/** Lets go of what was deleted and of content that nobody has any more, in two steps that may each be repeated. */
import type { Dependencies } from '../dependencies.ts';

const nobody = { actorId: null, organisationId: null, traceparent: null };

/** Removes up to `limit` documents deleted before `before` and tells of it; answers how many. Their content is spent then. */
export async function purgeDeleted(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  before: Date,
  limit: number,
): Promise<number> {
  return transact(async ({ records, publish }) => {
    const purged = await records.materials.purgeDeleted(before, limit);
    for (const { id, classroomId, blobKey } of purged) {
      await records.materials.addSpentBlob(blobKey, new Date(clock.now()));
      const data = { materialId: id, classroomId };
      publish({ type: 'document.purged.v1', origin: nobody, subject: id, data });
    }
    return purged.length;
  });
}

/** Removes up to `limit` files that were spent before `before`; answers how many. One that cannot be removed keeps no other. */
export async function removeSpentFiles(
  { records, files, logger }: Pick<Dependencies, 'records' | 'files' | 'logger'>,
  before: Date,
  limit: number,
): Promise<number> {
  const spent = await records.materials.spentBlobs(before, limit);
  let removed = 0;
  for (const blobKey of spent) {
    // In this order: what is interrupted here is removed again, and removing twice is no error.
    const gone = await files.delete(blobKey).then(
      () => true,
      (error: unknown) => logger.warn({ err: error, blobKey }, 'a spent file cannot be removed'),
    );
    if (!gone) continue;
    await records.materials.forgetSpentBlob(blobKey);
    removed += 1;
  }
  return removed;
}
