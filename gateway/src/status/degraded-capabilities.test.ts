import { expect, it } from 'vitest';
import { degradedCapabilities, type ServiceState } from './degraded-capabilities.ts';

const known = ['database', 'redis', 'kafka', 'mongodb', 'qdrant', 'cassandra', 'language_model'];
const without = (...down: string[]): ServiceState => ({
  down,
  up: [...known, 'embedding_model'].filter((name) => !down.includes(name)),
});
const everywhere = (name: string) => ({ core: without(name), ai: without(name), analytics: without(name) });
const well = everywhere('nothing');

it.each([
  ['PostgreSQL', everywhere('database'), ['READING']],
  ['Redis', everywhere('redis'), []],
  ['Qdrant', { ...well, ai: without('qdrant') }, ['SEARCH_BY_MEANING']],
  ['Kafka', everywhere('kafka'), ['INDEXING', 'NOTICES', 'COUNTS']],
  ['MongoDB', { ...well, ai: without('mongodb') }, ['MEETING_RECORDS']],
  ['Cassandra', { ...well, analytics: without('cassandra') }, ['COUNTS']],
  ['the language model', { ...well, ai: without('language_model') }, ['WRITTEN_ANSWERS']],
  ['core', { ...well, core: 'silent' as const }, ['READING']],
  ['ai', { ...well, ai: 'silent' as const }, ['TUTOR', 'INDEXING', 'MEETING_RECORDS']],
  ['analytics', { ...well, analytics: 'silent' as const }, ['COUNTS']],
  ['nothing', well, []],
])('without %s people are told what they notice', (_name, states, degraded) => {
  expect(degradedCapabilities(states)).toEqual(degraded);
});

it('promises reading where a replica of the database answers', () => {
  const state: ServiceState = { down: ['database'], up: ['database_replica'] };
  expect(degradedCapabilities({ core: state, ai: state, analytics: state })).toEqual(['SAVING']);
});

it('says nothing of Qdrant where passages are found by words anyway', () => {
  expect(degradedCapabilities({ ai: { down: ['qdrant'], up: ['database'] } })).toEqual([]);
});

it('knows nothing of services and stores that people do not notice', () => {
  expect(degradedCapabilities({ other: 'silent', core: without('spare') })).toEqual([]);
});
