/** A correction in PostgreSQL: the page's text is the truth, and everything that is a span of it moves along. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import { materials, pages, passages, passageVectors, toBytes } from '../../database/corpus.ts';
import { fromLayout, toLayout } from '../../ingestion/domain/layout.ts';
import { applyEdit, moveSpan, toEdit, type PageEdit } from '../domain/page-edit.ts';
import type { Corrected, Correction, EmbedTexts, PassageRow, TextVectors } from '../ports.ts';
import { findPassage, holdPassage, noteMended, toPassage } from './passage-rows.ts';

interface Asked extends Correction {
  id: string;
  embed: EmbedTexts;
}
/** What a correction makes of a page: planned without holding anything, because embedding takes its time. */
interface Plan {
  passage: PassageRow;
  /** Undefined when the words are there already. */
  edit: PageEdit | undefined;
  before: PageBefore;
  after: PassageRow[];
}
interface PageBefore {
  number: number;
  text: string;
  layout: number[] | null;
  passages: PassageRow[];
}

const attemptsMax = 5;

export async function correctInPage(
  db: Database['db'],
  { id, text, textBefore, embed }: Asked,
): Promise<Corrected | undefined> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const plan = await makePlan(db, id, text);
    if (!plan) return undefined;
    const { passage } = plan;
    // Whoever asks twice finds their own words there.
    if (!plan.edit) return { passage, isConflict: false };
    if (textBefore !== undefined && passage.text !== textBefore) return { passage, isConflict: true };
    const changed = changedBy(plan);
    const vectors = await embed(changed.filter(({ text: words }) => words !== ''));
    const corrected = await db.transaction(async (tx) => {
      const held = await holdPassage(tx, id);
      if (!held) return 'gone';
      // Whoever was quicker has changed the page: this correction is made anew on what stands there now.
      const now = await readPage(tx, held);
      if (JSON.stringify(now) !== JSON.stringify(plan.before)) return 'outdated';
      await write(tx, plan, vectors);
      return 'done';
    });
    if (corrected === 'gone') return undefined;
    const after = plan.after.find((row) => row.id === id);
    if (corrected === 'done') return after && { passage: after, isConflict: false };
  }
  throw new Error('A page is being corrected by too many at once.');
}

async function makePlan(db: Database['db'], id: string, text: string): Promise<Plan | undefined> {
  // The passage and its page as of one moment: between two, another correction would go unnoticed and be overwritten.
  const read = await db.transaction(
    async (tx) => {
      const passage = await findPassage(tx, id);
      const before = passage && (await readPage(tx, passage));
      return before && { passage, before };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  if (!read) return undefined;
  const { passage, before } = read;
  const edit = toEdit(before.text, passage, text);
  if (!edit) return { passage, edit, before, after: before.passages };
  const pageText = applyEdit(before.text, edit);
  const after = before.passages.map((other) => {
    const { start, end } =
      other.id === id ? { start: passage.start, end: passage.start + text.length } : moveSpan(other, edit);
    const words = pageText.slice(start, end);
    return { ...other, start, end, text: words, isCorrected: other.isCorrected || words !== other.text };
  });
  return { passage, edit, before, after };
}

async function readPage(db: Executor, { materialId, page }: PassageRow): Promise<PageBefore | undefined> {
  const number = page ?? 0;
  const [found] = await db
    .select({ text: pages.text, layout: pages.layout })
    .from(pages)
    .where(and(eq(pages.materialId, materialId), eq(pages.number, number)));
  const ofPage = page === null ? isNull(passages.page) : eq(passages.page, page);
  const rows = await db
    .select()
    .from(passages)
    .where(and(eq(passages.materialId, materialId), ofPage))
    .orderBy(asc(passages.ordinal));
  return found && { number, ...found, passages: rows.map(toPassage) };
}

const changedBy = ({ before, after }: Plan): PassageRow[] =>
  after.filter((row, place) => row.text !== before.passages[place]?.text);

async function write(tx: Transaction, plan: Plan, vectors: Map<string, TextVectors> | undefined) {
  const { passage, edit, before, after } = plan;
  if (!edit) return;
  const lines =
    before.layout && fromLayout(before.layout).map((line) => ({ ...line, ...moveSpan(line, edit) }));
  await tx
    .update(pages)
    .set({
      text: applyEdit(before.text, edit),
      ...(lines && { layout: toLayout(lines.filter(({ start, end }) => end > start)) }),
    })
    .where(and(eq(pages.materialId, passage.materialId), eq(pages.number, before.number)));
  for (const [place, { id, start, end, text, isCorrected }] of after.entries()) {
    const old = before.passages[place];
    if (old?.start === start && old.end === end && old.text === text) continue;
    // All of its words were taken out by the correction of another that shared them.
    if (text === '') await tx.delete(passages).where(eq(passages.id, id));
    else
      await tx
        .update(passages)
        .set({ startsAt: start, endsAt: end, text, isCorrected })
        .where(eq(passages.id, id));
  }
  await replaceVectors(tx, passage.materialId, changedBy(plan), vectors);
  await noteMended(tx, passage);
}

/** Vectors of the old words go; where there are none of the new ones, the next start makes up for them. */
async function replaceVectors(
  tx: Transaction,
  materialId: string,
  changed: PassageRow[],
  vectors: Map<string, TextVectors> | undefined,
): Promise<void> {
  const left = changed.filter(({ text }) => text !== '');
  await tx.delete(passageVectors).where(
    inArray(
      passageVectors.passageId,
      changed.map(({ id }) => id),
    ),
  );
  const rows = left.flatMap(({ id }) => {
    const made = vectors?.get(id);
    if (!made || made.windows.length === 0) return [];
    const { model, windows } = made;
    return [{ passageId: id, model, windows: windows.length, vectors: toBytes(windows) }];
  });
  if (rows.length > 0) await tx.insert(passageVectors).values(rows);
  if (rows.length < left.length)
    await tx.update(materials).set({ vectorModel: null }).where(eq(materials.id, materialId));
}
