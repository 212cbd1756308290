/** On the Qdrant that `QDRANT_HOST_TEST` names. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeQdrant } from './describe-qdrant.ts';
import type { IndexedPassage, PassageIndex } from './port.ts';
import { createQdrantClient, isMissingCollection } from './qdrant.ts';
import { collectionPrefix, makeCollection } from './qdrant-collection.ts';
import { createQdrantPassageIndex, type QdrantPassageIndex } from './qdrant-index.ts';
import { vectorsContract } from './vectors.contract.ts';

const address = process.env.QDRANT_HOST_TEST ?? '';
const client = createQdrantClient({ address });
const collection = `${collectionPrefix}test_${randomUUID()}`;
const model = { name: 'test', dimensions: 8 };
let index: QdrantPassageIndex;
beforeAll(async () => {
  const make = () => makeCollection(client, collection, { model }, {});
  // Several replicas that start at once.
  await Promise.all([make(), make(), make()]);
  index = createQdrantPassageIndex({ client, collection });
});
afterAll(() => client.deleteCollection(collection));

let version = 0;
/** The adapter as the port has it: each change is of a further version. */
const asPort: PassageIndex = {
  search: (query) => index.search(query),
  replaceMaterial: (classroomId, materialId, passages) =>
    index.replaceMaterial({ classroomId, materialId, version: ++version }, passages),
  removeMaterial: (classroomId, materialId) =>
    index.replaceMaterial({ classroomId, materialId, version: ++version }, []),
};

const passage = (classroomId: string, materialId: string, text: string): IndexedPassage => ({
  ...{ passageId: randomUUID(), classroomId, materialId, text, vectors: [] },
});

describe('the passage index in Qdrant', () => {
  vectorsContract(async () => ({
    async openIndex(stored) {
      for (const materialId of new Set(stored.map((passage) => passage.materialId))) {
        const own = stored.filter((passage) => passage.materialId === materialId);
        await asPort.replaceMaterial(own[0]?.classroomId ?? '', materialId, own);
      }
      return asPort;
    },
    [Symbol.asyncDispose]: async () => undefined,
  }));

  test('a writer that is late takes nothing away of what a later version has put there, and is told apart', async () => {
    const [classroomId, materialId] = [randomUUID(), randomUUID()];
    const [stale, fresh] = [
      passage(classroomId, materialId, 'volcano'),
      passage(classroomId, materialId, 'volcano'),
    ];
    await index.replaceMaterial({ classroomId, materialId, version: 2 }, [fresh]);
    await index.replaceMaterial({ classroomId, materialId, version: 1 }, [stale]);
    const { hits } = await index.search({ classroomId, text: 'volcano', limit: 5 });
    expect(hits.map(({ passageId, version: of }) => [passageId, of]).toSorted()).toEqual(
      [
        [fresh.passageId, 2],
        [stale.passageId, 1],
      ].toSorted(),
    );
    await index.replaceMaterial({ classroomId, materialId, version: 3 }, [fresh]);
    expect((await index.search({ classroomId, text: 'volcano', limit: 5 })).hits).toMatchObject([
      { passageId: fresh.passageId, version: 3 },
    ]);
  });

  test('a document of more passages than one batch is there whole, and a look tells how many', async () => {
    const [classroomId, materialId] = [randomUUID(), randomUUID()];
    const passages = Array.from({ length: 150 }, (_, at) => passage(classroomId, materialId, `word${at}`));
    await asPort.replaceMaterial(classroomId, materialId, passages);
    for (const at of [0, 63, 64, 149])
      expect((await index.search({ classroomId, text: `word${at}`, limit: 1 })).hits).toHaveLength(1);
    const { version: server, collections } = await describeQdrant({ address });
    expect(server).toMatch(/^\d+\.\d+\.\d+/);
    expect(collections).toContain(collection);
  });

  test('a question of stop words alone finds nothing, and a collection that is not there is told from an outage', async () => {
    expect(await index.search({ classroomId: randomUUID(), text: 'what is it', limit: 5 })).toEqual({
      retrieval: 'KEYWORD',
      hits: [],
    });
    const nowhere = createQdrantPassageIndex({ client, collection: `${collection}_nowhere` });
    const query = { classroomId: randomUUID(), text: 'volcano', limit: 1 };
    await expect(nowhere.search(query)).rejects.toSatisfy(isMissingCollection);
    const away = createQdrantPassageIndex({
      client: createQdrantClient({ address: '127.0.0.1:1' }),
      collection,
    });
    await expect(away.search(query)).rejects.not.toSatisfy(isMissingCollection);
  });
});
