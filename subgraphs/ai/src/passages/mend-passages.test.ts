import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '@ensure-study/kit/metrics';
import { systemClock } from '@ensure-study/kit/clock';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import type { ClassroomAccess } from '../access/ports.ts';
import { pages, passages, passageVectors } from '../database/corpus.ts';
import { toLayout } from '../ingestion/domain/layout.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from '../retrieval/feature.ts';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { createPassageStore } from './adapters/passage-store.ts';
import { correctPassage } from './correct-passage.ts';
import { hidePassage } from './hide-passage.ts';
import type { PassageDeps } from './ports.ts';
import { searchedAsAsked } from '../retrieval/fixtures/searched-as-asked.ts';

const [teacher, student, stranger] = ['teacher', 'student', 'stranger'];
const access: ClassroomAccess = {
  roleIn: async (userId) => (userId === teacher ? 'TEACHER' : userId === student ? 'STUDENT' : null),
  classroomsOf: async () => [],
  materialOf: async () => null,
  assessmentOf: async () => null,
  attempt: async () => null,
};
const live = { among: async (ids: readonly string[]) => new Set(ids) };
const embedder: TextEmbedder = {
  model: 'length',
  dimensions: 2,
  embedQuery: async () => new Float32Array([1, 0]),
  embedWindows: async (text) => [new Float32Array([text.length, 0])],
};

let ingestion: Awaited<ReturnType<typeof openIngestion>>;
let deps: PassageDeps;
let retrieve: ReturnType<typeof createRetrievalFeature>['retrieve'];
beforeAll(async () => {
  ingestion = await openIngestion();
  const { database } = ingestion;
  deps = { access, live, embedder, logger: silentLogger, store: createPassageStore(database) };
  ({ retrieve } = createRetrievalFeature({
    ...{ database, access, live, clock: systemClock, logger: silentLogger, metrics: createMetrics('test') },
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
    ...searchedAsAsked,
  }));
});
afterAll(() => ingestion[Symbol.asyncDispose]());

/** Some hundred words in one section of one page: passages that share their edges. */
const lesson = Array.from(
  { length: 90 },
  (_, n) => `Sentence ${n} tells of limpet number${n} on rock ${n}.`,
).join(' ');

async function openDocument(text = lesson) {
  const { materialId, classroomId } = await ingestion.upload(text);
  await ingestion.indexAll();
  const rows = () =>
    ingestion.database.db
      .select()
      .from(passages)
      .where(eq(passages.materialId, materialId))
      .orderBy(asc(passages.ordinal));
  const page = async () => {
    const found = await ingestion.materials.findPage(materialId, null);
    if (!found) throw new Error('The page is gone.');
    return found;
  };
  const find = async (question: string) =>
    (await retrieve({ classroomId, question, limit: 20 })).hits.map(({ text: words }) => words);
  return { materialId, classroomId, rows, page, find };
}
const correct = (passageId: string, text: string, userId = teacher, textBefore?: string) =>
  correctPassage(deps, { userId, passageId, text, textBefore });
const hide = (passageId: string, hidden: boolean, userId = teacher) =>
  hidePassage(deps, { userId, passageId, hidden });
const nth = <T>(rows: T[], place: number): T => {
  const row = rows[place % rows.length];
  if (!row) throw new Error('There is no passage.');
  return row;
};

describe('correcting a passage', () => {
  it('is found by the new words and not by the old ones at once, also in the passage that shares them', async () => {
    const document = await openDocument();
    const [first, second] = await document.rows();
    if (!first || !second) throw new Error('The lesson is too short.');
    const shared = lesson.slice(second.startsAt, first.endsAt);
    const word = /number\d+/.exec(shared)?.[0] ?? '';
    const outcome = await correct(first.id, first.text.replaceAll(word, 'periwinkle'));
    expect(outcome).toMatchObject({
      ok: true,
      value: { isConflict: false, passage: { isCorrected: true, start: first.startsAt } },
    });
    expect(await document.find('periwinkle')).toHaveLength(2);
    expect(await document.find(word)).toEqual([]);
    const third = (await document.rows())[2];
    expect(third?.isCorrected).toBe(false);
    expect((await document.page()).text).toBe(lesson.replaceAll(`${word} `, 'periwinkle '));
  });

  it('makes vectors of the new words alone, in the transaction that changes them', async () => {
    const document = await openDocument();
    const row = nth(await document.rows(), 2);
    await correct(row.id, 'Short words.');
    const stored = await ingestion.database.db
      .select()
      .from(passageVectors)
      .where(and(eq(passageVectors.passageId, row.id), eq(passageVectors.model, 'length')));
    expect(stored.map(({ vectors }) => vectors.readFloatLE(0))).toEqual(['Short words.'.length]);
  });

  it('takes the places of lines along', async () => {
    const document = await openDocument('One line. Another line. A third line.');
    const box = { x: 0, y: 0, width: 1, height: 0.1 };
    const lines = [
      { start: 0, end: 9, box },
      { start: 10, end: 23, box },
      { start: 24, end: 37, box },
    ];
    await ingestion.database.db
      .update(pages)
      .set({ layout: toLayout(lines) })
      .where(eq(pages.materialId, document.materialId));
    await correct(nth(await document.rows(), 0).id, 'One line. Quite another line. A third line.');
    const { text, lines: moved = [] } = await document.page();
    expect(moved.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One line.',
      'Quite another line.',
      'A third line.',
    ]);
  });

  it('is for teachers of the class, and needs words', async () => {
    const { id } = nth(await (await openDocument('Tides turn.')).rows(), 0);
    for (const change of [(who: string) => correct(id, 'x', who), (who: string) => hide(id, true, who)]) {
      expect(await change(student)).toMatchObject({ problem: 'NotAllowedProblem' });
      expect(await change(stranger)).toMatchObject({ problem: 'NotFoundProblem' });
    }
    expect(await correct(randomUUID(), 'x')).toMatchObject({ problem: 'NotFoundProblem' });
    for (const text of [' \n', 'a\u0000b', 'x'.repeat(8_001)])
      expect(await correct(id, text)).toMatchObject({ path: ['input', 'text'] });
  });

  it('by two teachers at once keeps the words of one, and shows them to the other, who then decides', async () => {
    const document = await openDocument();
    const { id, text } = nth(await document.rows(), 0);
    const [one, other] = [text.replace('limpet', 'whelk'), text.replace('limpet', 'periwinkle')];
    const answers = await Promise.all([one, other].map((words) => correct(id, words, teacher, text)));
    const values = answers.map((answer) => (answer.ok ? answer.value : undefined));
    const won = values.find((value) => value?.isConflict === false)?.passage.text;
    expect([one, other]).toContain(won);
    expect(values.find((value) => value?.isConflict)?.passage.text).toBe(won);
    expect(await document.find(won === one ? 'periwinkle' : 'whelk')).toEqual([]);
    // Once more by who won is no conflict, and who lost may put their words there knowing of these.
    expect(await correct(id, won ?? '', teacher, text)).toMatchObject({ value: { isConflict: false } });
    const lost = won === one ? other : one;
    expect(await correct(id, lost, teacher, won)).toMatchObject({ value: { passage: { text: lost } } });
  });

  it('is no overwriting of what another passage that shares the words was corrected to', async () => {
    const document = await openDocument();
    const [first, second] = await document.rows();
    if (!first || !second) throw new Error('The lesson is too short.');
    const word = /number\d+/.exec(lesson.slice(second.startsAt, first.endsAt))?.[0] ?? '';
    await correct(first.id, first.text.replace(word, 'periwinkle'), teacher, first.text);
    expect(await correct(second.id, `${second.text} Late.`, teacher, second.text)).toMatchObject({
      value: { isConflict: true, passage: { text: second.text.replace(word, 'periwinkle') } },
    });
  });

  it('of one page by two teachers at once leaves both corrections', async () => {
    const document = await openDocument();
    const rows = await document.rows();
    const [first, last] = [nth(rows, 0), nth(rows, rows.length - 1)];
    await Promise.all([
      correct(first.id, first.text.replace('Sentence 0', 'Phrase nought')),
      correct(last.id, last.text.replace('rock 89', 'reef eightynine')),
    ]);
    const { text } = await document.page();
    expect(text).toBe(lesson.replace('Sentence 0', 'Phrase nought').replace('rock 89', 'reef eightynine'));
  });
});

it('whatever is corrected and hidden, every passage says what its page says, and nothing hidden is found', async () => {
  const step = fc.oneof(
    fc.record({ passage: fc.nat(), hidden: fc.boolean() }),
    fc.record({
      passage: fc.nat(),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.string({ unit: fc.constantFrom('limpet ', 'whelk. ', '🌊'), maxLength: 4 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const document = await openDocument();
      for (const change of steps) {
        const row = nth(await document.rows(), change.passage);
        if ('hidden' in change) await hide(row.id, change.hidden);
        else {
          const at = Math.floor(change.from * row.text.length);
          await correct(
            row.id,
            `${row.text.slice(0, at / 2)}${change.words}${row.text.slice(at)}` || 'whelk',
          );
        }
        const { text } = await document.page();
        const rows = await document.rows();
        for (const { startsAt, endsAt, text: words } of rows) {
          expect(words).toBe(text.slice(startsAt, endsAt));
          expect(words).not.toBe('');
        }
        const shown = rows.filter(({ isHidden }) => !isHidden).map((shownRow) => shownRow.text);
        const found = await document.find('limpet');
        expect(found.every((words) => shown.includes(words))).toBe(true);
        expect(found.length).toBe(shown.filter((words) => /limpet/.test(words)).length);
      }
    }),
    { numRuns: 8 },
  );
});
