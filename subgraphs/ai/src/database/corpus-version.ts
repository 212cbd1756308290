/** The version of what can be found in a class: whoever changes that raises it, in the same transaction. */
import { and, count, countDistinct, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@ensure-study/stores/sql/port';
import { classroomCorpora, materials, passages } from './corpus.ts';

/** What is found: neither passages that a teacher hides nor those of deleted documents. */
export const isFindable = and(eq(passages.isHidden, false), eq(materials.isDeleted, false));

/**
 * The next version of a class's corpus, and its size, counted once here. The row stays locked until the transaction ends,
 * so versions become visible in order; call it after the content has changed.
 */
async function raiseCorpusVersion(tx: Transaction, classroomId: string): Promise<number> {
  const fresh = { version: 0, materials: 0, passages: 0 };
  await tx
    .insert(classroomCorpora)
    .values({ classroomId, ...fresh })
    .onConflictDoNothing();
  const ofClass = eq(classroomCorpora.classroomId, classroomId);
  await tx.select().from(classroomCorpora).where(ofClass).for('update');
  const [size = { materials: 0, passages: 0 }] = await tx
    .select({ materials: countDistinct(passages.materialId), passages: count() })
    .from(passages)
    .innerJoin(materials, eq(materials.id, passages.materialId))
    .where(and(eq(passages.classroomId, classroomId), isFindable));
  const [raised] = await tx
    .update(classroomCorpora)
    .set({ version: sql`${classroomCorpora.version} + 1`, ...size })
    .where(ofClass)
    .returning({ version: classroomCorpora.version });
  if (!raised) throw new Error('The corpus of a class vanished while it was locked.');
  return raised.version;
}

/** Makes every process load a document's passages anew before its next search of the class. */
export async function noteChange(
  tx: Transaction,
  { materialId, classroomId }: { materialId: string; classroomId: string },
): Promise<void> {
  const corpusVersion = await raiseCorpusVersion(tx, classroomId);
  const corpusChangedAt = sql`now()`;
  await tx.update(materials).set({ corpusVersion, corpusChangedAt }).where(eq(materials.id, materialId));
}
