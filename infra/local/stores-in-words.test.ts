import { expect, it } from 'vitest';
import { storesInWords } from './stores-in-words.ts';

const all = {
  DATABASE_URL: 'postgres://me:secret@store/x',
  DATABASE_REPLICA_URL: 'postgres://me:secret@other/x',
  REDIS_URL: 'redis://store',
  KAFKA_BOOTSTRAP_SERVERS: 'store:1',
  CASSANDRA_CONTACT_POINTS: 'store:2',
  MONGODB_URL: 'mongodb://store',
  QDRANT_HOST: 'store',
};

it.each([
  [{}, 'embedded'],
  [{ REDIS_URL: '' }, 'embedded'],
  [{ REDIS_URL: 'redis://store' }, 'redis (real); all else embedded'],
  [all, 'postgres and standby, redis, kafka, cassandra, mongodb, qdrant (real)'],
])('names the stores that are real, %#', (source, words) => expect(storesInWords(source)).toBe(words));
