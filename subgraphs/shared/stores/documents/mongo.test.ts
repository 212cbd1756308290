/** What is so where there is no MongoDB. */
import { PublicError } from '@ensure-study/kit/errors';
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, it } from 'vitest';
import { isOutage } from '../sql/outage.ts';
import { createMongoDocuments } from './mongo-documents.ts';
import { openMongo } from './mongo.ts';

it('a call fails as an outage that consumers wait out, and soon at once', async () => {
  const nowhere = openMongo({ url: 'mongodb://127.0.0.1:1', name: 'test', logger: silentLogger });
  const collection = createMongoDocuments(nowhere).collection({ name: 'lines', indexed: [] });
  const find = () => collection.find({ field: 'id', value: 'x', limit: 1 }).catch((error: unknown) => error);
  const errors = await Promise.all([find(), find(), find()]);
  for (const error of errors) {
    expect(error).toBeInstanceOf(PublicError);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', extensions: { retryable: true } });
    expect(isOutage(error)).toBe(true);
  }
  const begun = performance.now();
  expect(isOutage(await find())).toBe(true);
  expect(performance.now() - begun).toBeLessThan(250);
  await expect(nowhere.isUp()).rejects.toThrow();
  await nowhere.close();
});
