/** Pages, passages and vectors of one document in PostgreSQL. */
import { eq } from 'drizzle-orm';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Transaction } from '@ensure-study/stores/sql/port';
import { materialWarnings, pages, passages, passageVectors, toBytes } from '../../database/corpus.ts';
import type { PageText } from '../domain/document.ts';
import { toLayout } from '../domain/layout.ts';
import type { IndexedDocument } from '../ports.ts';

const rowsPerStatement = 200;

/** Puts a document's content in the place of what it had before, in the caller's transaction. */
export async function replaceContent(
  tx: Transaction,
  { materialId, classroomId }: { materialId: string; classroomId: string },
  document: IndexedDocument,
): Promise<void> {
  await removeContent(tx, materialId);
  const pageRows = document.pages.map((page) => ({ materialId, ...toPageRow(page) }));
  for (const rows of batchesOf(pageRows)) await tx.insert(pages).values(rows);
  const warningRows = document.warnings.map((warning, ordinal) => ({ ...warning, materialId, ordinal }));
  for (const rows of batchesOf(warningRows)) await tx.insert(materialWarnings).values(rows);
  const passageRows = document.passages.map(({ start, end, ...passage }) => ({
    ...passage,
    id: uuidV7(),
    materialId,
    classroomId,
    startsAt: start,
    endsAt: end,
  }));
  for (const rows of batchesOf(passageRows)) await tx.insert(passages).values(rows);
  const { vectors } = document;
  if (!vectors) return;
  const vectorRows = passageRows.flatMap(({ id, ordinal }) => {
    const windows = vectors.windows[ordinal] ?? [];
    return windows.length === 0
      ? []
      : [{ passageId: id, model: vectors.model, windows: windows.length, vectors: toBytes(windows) }];
  });
  for (const rows of batchesOf(vectorRows)) await tx.insert(passageVectors).values(rows);
}

/** Removes all that was read of a document; vectors go with their passages. */
export async function removeContent(tx: Transaction, materialId: string): Promise<void> {
  for (const table of [passages, pages, materialWarnings])
    await tx.delete(table).where(eq(table.materialId, materialId));
}

const toPageRow = ({ page, text, lines, readBy, confidence, size }: PageText) => ({
  number: page ?? 0,
  text,
  layout: lines && toLayout(lines),
  readBy,
  confidence,
  ...size,
});

function* batchesOf<T>(rows: T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    yield rows.slice(from, from + rowsPerStatement);
}
