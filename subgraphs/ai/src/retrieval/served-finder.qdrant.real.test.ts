/** On the Qdrant that `QDRANT_HOST_TEST` names: what students find while it is there, away, and back. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createMetrics } from '@ensure-study/kit/metrics';
import { systemClock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { openQdrant } from '@ensure-study/stores/vectors/open-qdrant';
import { createQdrantClient } from '@ensure-study/stores/vectors/qdrant';
import { collectionPrefix } from '@ensure-study/stores/vectors/qdrant-collection';
import { silentLogger } from '@ensure-study/testkit/logger';
import { openRelay } from '@ensure-study/testkit/relay';
import { expect, test, vi } from 'vitest';
import { noteChange } from '../database/corpus-version.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from './feature.ts';
import type { TextEmbedder } from './ports.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

const address = process.env.QDRANT_HOST_TEST ?? '';
const client = createQdrantClient({ address });

/** Meaning by one word: texts about the moon point one way, all others the other. */
const direction = (text: string) => new Float32Array(/moon|lunar/iu.test(text) ? [0.8, 0.6] : [0.6, -0.8]);
const embedder: TextEmbedder = {
  model: 'moon',
  dimensions: 2,
  embedQuery: async (text) => direction(text),
  embedWindows: async (text) => [direction(text)],
};

/** A class with Qdrant behind a relay that can be cut. */
async function openServed() {
  const [host = '', port = '6333'] = address.replace(/^https?:\/\//, '').split(':');
  const relay = await openRelay({ host, port: Number(port) });
  const ingestion = await openIngestion();
  const collection = `${collectionPrefix}test_${randomUUID()}`;
  const model = { name: embedder.model, dimensions: embedder.dimensions };
  const feature = createRetrievalFeature({
    database: ingestion.database,
    access: {} as never,
    live: { among: async (materialIds) => new Set(materialIds) },
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
    ...{ metrics: createMetrics('test'), clock: systemClock, logger: silentLogger, embedder },
    ...searchedAsAsked,
    passageServer: openQdrant({
      settings: { address: `127.0.0.1:${relay.port}` },
      kind: { model },
      ...{ logger: silentLogger, collection },
    }),
  });
  const find = async (classroomId: string, question: string) => {
    const { retrieval, hits } = await feature.retrieve({ classroomId, question, limit: 5 });
    return { retrieval, texts: hits.map(({ text }) => text) };
  };
  /** Until then it is found by words: a class that is new there takes a moment. */
  const findServed = (classroomId: string, question: string) =>
    vi.waitFor(
      async () => {
        const found = await find(classroomId, question);
        expect(found.retrieval).toBe('HYBRID');
        return found;
      },
      { timeout: 20_000, interval: 100 },
    );
  const count = async () => (await client.count(collection, { exact: true })).count;
  return {
    ...{ ingestion, relay, collection, feature, find, findServed, count },
    async [Symbol.asyncDispose]() {
      await feature.close?.();
      await client.deleteCollection(collection);
      await relay.close();
      await ingestion[Symbol.asyncDispose]();
    },
  };
}

test('a document is found in Qdrant by meaning and words, and a change of it by the very next search', async () => {
  await using it = await openServed();
  const { ingestion, find } = it;
  const { classroomId, materialId } = await ingestion.upload(
    '# Sky\n\nThe lunar surface is dry.\n\n## Sea\n\nLimpets cling to rocks.',
  );
  await ingestion.indexAll({ embedder });
  expect((await find(classroomId, 'limpets')).texts[0]).toBe('Limpets cling to rocks.');
  const byMeaning = await it.findServed(classroomId, 'What about the moon?');
  expect(byMeaning.texts[0]).toBe('The lunar surface is dry.');
  expect(await it.count()).toBe(2);

  await ingestion.database.db.transaction(async (tx) => {
    await tx.execute(sql`update ai.passages set is_hidden = true where text like 'The lunar%'`);
    await noteChange(tx, { materialId, classroomId });
  });
  expect((await find(classroomId, 'What about the moon and limpets?')).texts).toEqual([
    'Limpets cling to rocks.',
  ]);
  await it.findServed(classroomId, 'limpets');
  expect(await it.count()).toBe(1);
});

test('while Qdrant is away answers go on by words, so labelled, and nothing that changes meanwhile is lost', async () => {
  await using it = await openServed();
  const { ingestion, find, relay, feature } = it;
  const { classroomId } = await ingestion.upload('Limpets cling to rocks.');
  const doomed = await ingestion.upload('Limpets taste of the sea.', { classroomId });
  await ingestion.indexAll({ embedder });
  feature.start?.();
  await vi.waitFor(async () => expect(await it.count()).toBe(2), 20_000);
  await it.findServed(classroomId, 'limpets');

  relay.cut();
  expect(await find(classroomId, 'limpets')).toMatchObject({ retrieval: 'KEYWORD' });
  await ingestion.upload('Limpets also live on the lunar coast.', { classroomId });
  await ingestion.indexAll({ embedder });
  await ingestion.store.setDeleted({ ...doomed, classroomId, eventId: uuidV7() }, true);
  const away = await find(classroomId, 'limpets');
  expect(away.retrieval).toBe('KEYWORD');
  expect(away.texts.toSorted()).toEqual(['Limpets also live on the lunar coast.', 'Limpets cling to rocks.']);

  relay.restore();
  expect((await it.findServed(classroomId, 'What about the moon?')).texts).toEqual([
    'Limpets also live on the lunar coast.',
    'Limpets cling to rocks.',
  ]);
  expect(await it.count()).toBe(2);
});

test('a Qdrant that lost a collection, or passages of one, gets all of them again by itself', async () => {
  await using it = await openServed();
  const { ingestion, find, feature, collection } = it;
  const { classroomId } = await ingestion.upload('Limpets cling to rocks.');
  await ingestion.indexAll({ embedder });
  await it.findServed(classroomId, 'limpets');
  await client.deleteCollection(collection);
  expect(await find(classroomId, 'limpets')).toMatchObject({ retrieval: 'KEYWORD', texts: { length: 1 } });
  await it.findServed(classroomId, 'limpets');
  expect(await it.count()).toBe(1);
  await client.delete(collection, { filter: {}, wait: true });
  expect(await it.count()).toBe(0);
  feature.start?.();
  await vi.waitFor(async () => expect(await it.count()).toBe(1), 20_000);
});
