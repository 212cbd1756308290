import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { createMetrics } from '@ensure-study/kit/metrics';
import { systemClock } from '@ensure-study/kit/clock';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createLiveMaterials } from '../access/adapters/live-materials.ts';
import { asStudent } from '../access/fixtures/as-student.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature, type RetrievalFeatureDeps } from './feature.ts';
import type { TextEmbedder } from './ports.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

type Ingestion = Awaited<ReturnType<typeof openIngestion>>;

const allThere: RetrievalFeatureDeps['live'] = { among: async (materialIds) => new Set(materialIds) };

/** Meaning by one word: texts about the moon point one way, all others the other. */
const embedder: TextEmbedder = {
  model: 'moon',
  dimensions: 2,
  embedQuery: async (text) => direction(text),
  embedWindows: async (text) => [direction(text)],
};
const direction = (text: string) => new Float32Array(/moon|lunar/iu.test(text) ? [1, 0] : [0, 1]);

function createRetrieval(
  { database }: Pick<Ingestion, 'database'>,
  changes: Partial<RetrievalFeatureDeps> = {},
) {
  const metrics = createMetrics('test');
  const limiter = createMemoryRateLimiter({ clock: systemClock, keysMax: 10 });
  const own = { database, access: asStudent, live: allThere, limiter, metrics, ...searchedAsAsked };
  const deps = { ...own, clock: systemClock, logger: silentLogger, ...changes };
  return { ...createRetrievalFeature(deps), metrics };
}
const textsOf = ({ hits }: { hits: { text: string }[] }) => hits.map(({ text }) => text);

describe('retrievePassages', () => {
  let ingestion: Ingestion;
  beforeAll(async () => void (ingestion = await openIngestion()));
  afterAll(() => ingestion[Symbol.asyncDispose]());

  it('finds by words, with place, headings and name, and says how much was searched', async () => {
    const { classroomId, materialId } = await ingestion.upload(
      '# Pools\n\nSeawater stays behind.\n\n## Zones\n\nLimpets cling.',
    );
    await ingestion.upload('Copper is a metal.', { classroomId });
    await ingestion.indexAll();
    const { retrieve, metrics } = createRetrieval(ingestion);
    const result = await retrieve({ classroomId, question: 'Where do limpets cling?', limit: 6 });
    expect(result).toMatchObject({
      retrieval: 'KEYWORD',
      searched: { materials: 2, passages: 3 },
      corpusVersion: 2,
    });
    const [best] = result.hits;
    expect(best).toMatchObject({
      materialId,
      materialName: 'tides.md',
      page: null,
      text: 'Limpets cling.',
      headings: ['Pools', 'Zones'],
      ordinal: 1,
    });
    expect(best?.keyword).toBeGreaterThan(0);
    expect(await metrics.registry.metrics()).toMatch(
      /retrieval_duration_seconds_count\{[^}]*retrieval="KEYWORD"[^}]*\} 1/u,
    );
  });

  it('finds nothing of a document that core has just deleted, and fills its place, before any event tells of it', async () => {
    const { classroomId, materialId } = await ingestion.upload('Limpets cling to rocks. Limpets graze.');
    const other = await ingestion.upload('Limpets live long.', { classroomId });
    await ingestion.indexAll();
    const live = { among: async (ids: readonly string[]) => new Set(ids.filter((id) => id !== materialId)) };
    const { retrieve } = createRetrieval(ingestion, { live });
    const { hits } = await retrieve({ classroomId, question: 'limpets', limit: 1 });
    expect(hits.map((hit) => hit.materialId)).toEqual([other.materialId]);
  });

  it('goes by what the events said while core is away', async () => {
    const { classroomId, materialId, ...document } = await ingestion.upload('Whelks hunt.');
    await ingestion.indexAll();
    const internal = { call: () => Promise.reject(storeUnavailable('core')) };
    const live = createLiveMaterials({ ...ingestion, core: internal, logger: silentLogger });
    const { retrieve } = createRetrieval(ingestion, { live });
    const find = async () => (await retrieve({ classroomId, question: 'whelks', limit: 1 })).hits.length;
    expect(await find()).toBe(1);
    const event = { ...document, classroomId, materialId, eventId: uuidV7() };
    await ingestion.store.setDeleted(event, true);
    expect(await find()).toBe(0);
  });

  it('waits for a core that hangs once, not each time, and asks it anew after a while', async () => {
    const { materialId } = await ingestion.upload('Cockles dig.');
    let calls = 0;
    const call = async () => {
      calls += 1;
      throw storeUnavailable('core');
    };
    const clock = createFakeClock();
    const live = createLiveMaterials({ ...ingestion, core: { call }, logger: silentLogger, clock });
    for (const _ of [1, 2, 3]) expect(await live.among([materialId])).toEqual(new Set([materialId]));
    expect(calls).toBe(1);
    await clock.advance(2_000);
    await live.among([materialId]);
    expect(calls).toBe(2);
  });

  it('asks core about any number of documents, in parts that it takes', async () => {
    const sizes: number[] = [];
    const call = async (_name: string, { materialIds }: { materialIds: string[] }) => {
      sizes.push(materialIds.length);
      return { materialIds };
    };
    const live = createLiveMaterials({ ...ingestion, core: { call } as never, logger: silentLogger });
    const asked = Array.from({ length: 2_001 }, () => randomUUID());
    expect(await live.among(asked)).toEqual(new Set(asked));
    expect(sizes).toEqual([1_000, 1_000, 1]);
  });

  it('answers nothing for a class without documents', async () => {
    const { retrieve } = createRetrieval(ingestion);
    expect(await retrieve({ classroomId: randomUUID(), question: 'tide', limit: 6 })).toMatchObject({
      hits: [],
      searched: { materials: 0, passages: 0 },
      corpusVersion: 0,
    });
  });

  it('finds by meaning what shares no word, and goes by words when the model fails or is late', async () => {
    const { classroomId } = await ingestion.upload(
      '# A\n\nThe lunar pull lifts the sea.\n\n# B\n\nCopper conducts.',
    );
    await ingestion.indexAll({ embedder });
    const question = 'What does the moon do?';
    const found = await createRetrieval(ingestion, { embedder }).retrieve({
      classroomId,
      question,
      limit: 6,
    });
    expect(found.retrieval).toBe('HYBRID');
    expect(textsOf(found)[0]).toBe('The lunar pull lifts the sea.');
    const ill = { ...embedder, embedQuery: () => Promise.reject(new Error('ill')) };
    const late = { ...embedder, embedQuery: () => new Promise<never>(() => undefined) };
    for (const model of [ill, late]) {
      const { retrieve } = createRetrieval(ingestion, { embedder: model });
      expect((await retrieve({ classroomId, question: 'Does copper conduct?', limit: 6 })).retrieval).toBe(
        'KEYWORD',
      );
    }
  });

  it('never compares vectors of another model', async () => {
    const { classroomId } = await ingestion.upload('The lunar pull lifts the sea.');
    await ingestion.indexAll({ embedder });
    const other = {
      ...embedder,
      model: 'another',
      dimensions: 3,
      embedQuery: async () => new Float32Array([1, 0, 0]),
    };
    const { retrieve } = createRetrieval(ingestion, { embedder: other });
    const { retrieval, hits } = await retrieve({ classroomId, question: 'the sea', limit: 6 });
    expect([retrieval, hits[0]?.dense]).toEqual(['KEYWORD', undefined]);
  });

  it('sees at once what another process has indexed, and no longer what it has replaced', async () => {
    const first = await ingestion.upload('Old words about limpets.');
    await ingestion.indexAll();
    const elsewhere = openDatabase({ url: ingestion.url, applicationName: 'another process' });
    const { retrieve } = createRetrieval({ database: elsewhere });
    const ask = () => retrieve({ classroomId: first.classroomId, question: 'limpets', limit: 6 });
    expect(textsOf(await ask())).toEqual(['Old words about limpets.']);
    await ingestion.upload('New words about limpets.', { ...first, eventId: undefined });
    await ingestion.upload('More on limpets.', { classroomId: first.classroomId });
    await ingestion.indexAll();
    expect(textsOf(await ask()).sort()).toEqual(['More on limpets.', 'New words about limpets.']);
    await elsewhere.close();
  });

  it('never answers with a passage of another class, whatever is asked', async () => {
    const classes = await Promise.all(
      ['one', 'two', 'three'].map(async (name) => {
        const classroomId = randomUUID();
        await ingestion.upload(`# ${name}\n\nTide, moon and copper of class ${name}.`, { classroomId });
        return { classroomId, name };
      }),
    );
    await ingestion.indexAll({ embedder });
    const { retrieve } = createRetrieval(ingestion, { embedder });
    const question = fc.oneof(
      fc.constantFrom('class one two three', 'tide moon', "'; --", '%', classes[0]?.classroomId ?? ''),
      fc.string({ minLength: 1, maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...classes),
        question,
        fc.integer({ min: 1, max: 100 }),
        async (of, asked, limit) => {
          const { hits } = await retrieve({ classroomId: of.classroomId, question: asked, limit });
          for (const { text } of hits) expect(text).toContain(`class ${of.name}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives passages that are letter for letter the stored page at their span', async () => {
    const text = '# Pools 🌊\n\nSeawater — “salt” — stays.\nLimpets\tcling 🐚 there. ';
    const { classroomId, materialId } = await ingestion.upload(text);
    await ingestion.indexAll();
    const { hits } = await createRetrieval(ingestion).retrieve({
      classroomId,
      question: 'limpets',
      limit: 6,
    });
    const page = (await ingestion.materials.findPage(materialId, null))?.text;
    expect(page).toBe(text);
    expect(hits.map((hit) => page?.slice(hit.start, hit.end))).toEqual(textsOf({ hits }));
    expect(hits).not.toHaveLength(0);
  });

  it('is done with a class when its passages are gone from the store between search and look-up', async () => {
    const { classroomId } = await ingestion.upload('Limpets cling.');
    await ingestion.indexAll();
    const { retrieve } = createRetrieval(ingestion);
    await retrieve({ classroomId, question: 'limpets', limit: 6 });
    await ingestion.database.db.execute(sql`delete from ai.passages where classroom_id = ${classroomId}`);
    expect((await retrieve({ classroomId, question: 'limpets', limit: 6 })).hits).toEqual([]);
  });
});
