/** On the MongoDB, or what speaks its protocol, that `MONGODB_URL_TEST` names. */
import { randomUUID } from 'node:crypto';
import { silentLogger } from '@ensure-study/testkit/logger';
import { afterAll, describe, expect, test } from 'vitest';
import { describeMongo } from './describe-mongo.ts';
import { documentsContract } from './documents.contract.ts';
import { createMongoDocuments } from './mongo-documents.ts';
import { openMongo, type MongoConnection } from './mongo.ts';

const url = new URL(process.env.MONGODB_URL_TEST ?? 'mongodb://127.0.0.1');
url.pathname = `/test_${randomUUID().replaceAll('-', '')}`;
const open = (): MongoConnection => openMongo({ url: url.href, name: 'test', logger: silentLogger });
const [mongo, other] = [open(), open()];
const empty = () => mongo.ask((db) => db.dropDatabase());

afterAll(async () => {
  await empty();
  await Promise.all([mongo.close(), other.close()]);
});

describe('documents in MongoDB', () => {
  documentsContract(async () => ({
    documents: createMongoDocuments(mongo),
    elsewhere: createMongoDocuments(other),
    [Symbol.asyncDispose]: async () => void (await empty()),
  }));

  test('an index that is made by several at once is there once', async () => {
    const definition = { name: 'test_indexes', indexed: ['meetingId'] };
    const replicas = [mongo, other, mongo, other].map((connection) =>
      createMongoDocuments(connection).collection(definition),
    );
    await Promise.all(replicas.map((replica, n) => replica.insert({ id: `${n}`, body: { meetingId: 'm' } })));
    const indexes = await mongo.ask((db) => db.collection('test_indexes').indexes());
    expect(indexes.map(({ key }) => key)).toEqual([{ _id: 1 }, { 'body.meetingId': 1, _id: 1 }]);
    await empty();
  });

  test('the server says what it is', async () => {
    const { version, latencyMs } = await describeMongo(url.href, silentLogger);
    expect(version).toMatch(/^(\d+\.|FerretDB )/);
    expect(latencyMs).toBeGreaterThan(0);
  });
});
