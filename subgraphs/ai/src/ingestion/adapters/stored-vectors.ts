/** Vectors of passages as they stand, for a document that only gets those of another model. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Database, Executor } from '@ensure-study/stores/sql/port';
import { passages, passageVectors, toBytes } from '../../database/corpus.ts';
import { noteChange } from '../../database/corpus-version.ts';
import type { ClaimedJob, RenewedVectors, StoredWords } from '../ports.ts';
import { holdMaterial, notHeld, setMaterial, updateHeld } from './held-job.ts';

const rowsPerStatement = 200;

export async function readPassages(db: Executor, materialId: string): Promise<StoredWords[]> {
  return db
    .select({ id: passages.id, text: passages.text, headings: passages.headings })
    .from(passages)
    .where(eq(passages.materialId, materialId))
    .orderBy(asc(passages.ordinal));
}

/** Passages that were corrected meanwhile keep what they have, and the document counts as without the model's vectors. */
export async function storeVectors(
  { db }: Database,
  job: ClaimedJob,
  { model, passages: made }: RenewedVectors,
): Promise<void> {
  const { materialId } = job;
  await db.transaction(async (tx) => {
    await updateHeld(tx, job, { state: 'DONE', ...notHeld });
    await holdMaterial(tx, materialId);
    const texts = new Map((await readPassages(tx, materialId)).map(({ id, text }) => [id, text]));
    const valid = made.filter(({ id, text }) => texts.get(id) === text);
    for (let from = 0; from < valid.length; from += rowsPerStatement) {
      const batch = valid.slice(from, from + rowsPerStatement);
      await tx.delete(passageVectors).where(
        inArray(
          passageVectors.passageId,
          batch.map(({ id }) => id),
        ),
      );
      const rows = batch.flatMap(({ id, windows }) =>
        windows.length === 0
          ? []
          : [{ passageId: id, model, windows: windows.length, vectors: toBytes(windows) }],
      );
      if (rows.length > 0) await tx.insert(passageVectors).values(rows);
    }
    await setMaterial(tx, materialId, { vectorModel: valid.length === texts.size ? model : null });
    await noteChange(tx, job);
  });
}
