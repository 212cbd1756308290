/** Rows of passages, and how they are held while they change: the document before its passages, as everywhere. */
import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@ensure-study/stores/sql/port';
import { materials, passages } from '../../database/corpus.ts';
import { noteChange } from '../../database/corpus-version.ts';
import type { PassageRow } from '../ports.ts';

export async function findPassage(db: Executor, id: string): Promise<PassageRow | undefined> {
  const [row] = await db.select().from(passages).where(eq(passages.id, id));
  return row && toPassage(row);
}

/** The passage, with its document held against every other change until the transaction ends. */
export async function holdPassage(tx: Transaction, id: string): Promise<PassageRow | undefined> {
  const passage = await findPassage(tx, id);
  if (!passage) return undefined;
  await tx
    .select({ id: materials.id })
    .from(materials)
    .where(eq(materials.id, passage.materialId))
    .for('update');
  return findPassage(tx, id);
}

/** Counts what can be found of the document, and makes every process load it anew. */
export async function noteMended(
  tx: Transaction,
  { materialId, classroomId }: Pick<PassageRow, 'materialId' | 'classroomId'>,
): Promise<void> {
  const shown = tx
    .select({ count: sql<number>`count(*)::int` })
    .from(passages)
    .where(and(eq(passages.materialId, materialId), eq(passages.isHidden, false)));
  await tx
    .update(materials)
    .set({ passages: sql`(${shown})` })
    .where(and(eq(materials.id, materialId), eq(materials.state, 'READY')));
  await noteChange(tx, { materialId, classroomId });
}

export function toPassage({ startsAt, endsAt, ...row }: typeof passages.$inferSelect): PassageRow {
  return { ...row, start: startsAt, end: endsAt };
}
