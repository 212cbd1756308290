/** What stands beside the best passages found: of their own section alone, and never what may not be read. */
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import { materials, passages } from '../database/corpus.ts';
import { asStudent } from '../access/fixtures/as-student.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { sectionOf } from '../ingestion/fixtures/long-section.ts';
import { createRetrievalFeature } from './feature.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

let ingestion: Awaited<ReturnType<typeof openIngestion>>;
let retrieval: ReturnType<typeof createRetrievalFeature>;
beforeAll(async () => {
  ingestion = await openIngestion();
  retrieval = createRetrievalFeature({
    ...{ access: asStudent, database: ingestion.database, clock: systemClock, logger: silentLogger },
    live: { among: async (materialIds) => new Set(materialIds) },
    ...{ metrics: createMetrics('test'), ...searchedAsAsked },
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
  });
});
afterAll(() => ingestion[Symbol.asyncDispose]());

/** A document of a class of its own; its passages are named by their places in it. */
async function openDocument(text: string, of: { classroomId?: string } = {}) {
  const { materialId, classroomId } = await ingestion.upload(text, of);
  await ingestion.indexAll();
  const { db } = ingestion.database;
  const rows = await db
    .select()
    .from(passages)
    .where(eq(passages.materialId, materialId))
    .orderBy(asc(passages.ordinal));
  return {
    ...{ materialId, classroomId, rows },
    find: async (question: string, limit = 8) =>
      (await retrieval.retrieve({ classroomId, question, limit })).hits,
    hide: (ordinal: number) =>
      db
        .update(passages)
        .set({ isHidden: true })
        .where(and(eq(passages.materialId, materialId), eq(passages.ordinal, ordinal))),
  };
}
type Hits = Awaited<ReturnType<typeof retrieval.retrieve>>['hits'];
const beside = async (classroomId: string, hits: Hits) =>
  (await retrieval.neighbours({ classroomId, hits })).map(({ ordinal }) => ordinal);

/** Six passages, of which one is found by each of the words. */
const long = sectionOf(6, { 1: 'A walrus slept here.', 3: 'A narwhal passed by.', 4: 'A beluga sang.' });

test('what stands before and after the best is told in reading order, and is not among what was found', async () => {
  const { classroomId, materialId, find, rows } = await openDocument(`# Log\n\n${long}`);
  const hits = await find('narwhal');
  expect(hits.map(({ ordinal }) => ordinal)).toEqual([3]);
  const neighbours = await retrieval.neighbours({ classroomId, hits });
  expect(neighbours).toEqual(
    [2, 4].map((ordinal) =>
      expect.objectContaining({
        ...{ ordinal, materialId, materialName: 'tides.md', headings: ['Log'], page: null },
        ...{ passageId: rows[ordinal]?.id, besideId: hits[0]?.passageId },
        text: `# Log\n\n${long}`.slice(rows[ordinal]?.startsAt, rows[ordinal]?.endsAt),
      }),
    ),
  );
  expect((await find('narwhal')).map(({ score }) => score)).toEqual(hits.map(({ score }) => score));
});

test('those of the best come first; what was found, and what stands between both, is told once', async () => {
  const { classroomId, find } = await openDocument(`# Log\n\n${long}`);
  const [walrus, narwhal, beluga] = [await find('walrus'), await find('narwhal'), await find('beluga')];
  expect(await beside(classroomId, [...narwhal, ...walrus])).toEqual([2, 4, 0]);
  expect(await beside(classroomId, [...narwhal, ...beluga])).toEqual([2, 5]);
  // Beside the third nothing is read.
  expect(await beside(classroomId, [...narwhal, ...beluga, ...walrus])).toEqual([2, 5]);
  expect(await beside(classroomId, [])).toEqual([]);
});

test('a passage under other headings is no neighbour, though it stands right there', async () => {
  const { classroomId, find, rows } = await openDocument(
    `# Log\n\n## May\n\nGulls came.\n\n## June\n\nA narwhal passed by.\n\n## July\n\nTerns left.`,
  );
  expect(rows).toHaveLength(3);
  expect(await beside(classroomId, await find('narwhal'))).toEqual([]);
});

test('what is hidden is not told, and nothing that stands behind it takes its place', async () => {
  const { classroomId, find, hide } = await openDocument(`# Log\n\n${long}`);
  const hits = await find('narwhal');
  await hide(4);
  expect(await beside(classroomId, hits)).toEqual([2]);
});

test('nothing is told of a deleted document', async () => {
  const { classroomId, materialId, find } = await openDocument(`# Log\n\n${long}`);
  const hits = await find('narwhal');
  await ingestion.database.db.update(materials).set({ isDeleted: true }).where(eq(materials.id, materialId));
  expect(await beside(classroomId, hits)).toEqual([]);
});

test('neighbours are of the same document and class, whatever stands at these places elsewhere', async () => {
  const own = await openDocument(`# Log\n\n${long}`);
  const { classroomId } = own;
  const other = await openDocument(`# Log\n\n${sectionOf(6, {})}`, { classroomId });
  const elsewhere = await openDocument(`# Log\n\n${long}`);
  const hits = await own.find('narwhal');
  const neighbours = await retrieval.neighbours({ classroomId, hits });
  expect(neighbours.map(({ materialId }) => materialId)).toEqual([own.materialId, own.materialId]);
  expect(other.rows).toHaveLength(6);
  // Hits of one class asked for in another: as a mistake of a caller would.
  expect(await beside(elsewhere.classroomId, hits)).toEqual([]);
});

test('a neighbour that says what was found already is left out', async () => {
  const { classroomId, find, rows } = await openDocument(`# Log\n\n${long}`);
  const hits = await find('narwhal');
  const words = hits[0]?.text ?? '';
  await ingestion.database.db
    .update(passages)
    .set({ text: words })
    .where(eq(passages.id, rows[2]?.id ?? ''));
  expect(await beside(classroomId, hits)).toEqual([4]);
});
