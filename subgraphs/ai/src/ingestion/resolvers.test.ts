import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import { createExecutor } from './fixtures/execute.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';
import { createIngestionResolvers } from './resolvers.ts';

const member = randomUUID();
const stranger = randomUUID();
const coreOnly = randomUUID();
const classroomId = randomUUID();
const fields = `query($of: [_Any!]!, $page: Int, $start: Int! = 0, $length: Int! = 100) {
  _entities(representations: $of) { ... on Material {
    id indexState pages passages problem text(page: $page, start: $start, length: $length) { page start text totalLength }
  } }
}`;
const stateOnly =
  'query($of: [_Any!]!) { _entities(representations: $of) { ... on Material { indexState } } }';
const textOnly = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Material { text { text } } } }`;
const stages =
  'subscription($id: ID!, $after: String) { materialIndexing(materialId: $id, after: $after) { stage } }';
const of = (...uuids: string[]) =>
  uuids.map((uuid) => ({ __typename: 'Material', id: toGlobalId('Material', uuid) }));

/** Core: one member of one class, one document that ai has not heard of yet. */
const access: ClassroomAccess & { asked: number } = {
  asked: 0,
  async roleIn(userId, id) {
    access.asked += 1;
    return userId === member && id === classroomId ? 'STUDENT' : null;
  },
  classroomsOf: async () => [],
  materialOf: async (materialId, userId) =>
    materialId === coreOnly
      ? { classroomId, name: 'new.md', role: userId === member ? 'STUDENT' : null }
      : null,
  assessmentOf: async () => null,
  attempt: async () => null,
};

const live: LiveMaterials = { among: async (ids) => new Set(ids) };

describe('Material and its stages in GraphQL', () => {
  let ingestion: Awaited<ReturnType<typeof openIngestion>>;
  let executor: ReturnType<typeof createExecutor>;
  let ready: string;
  let failed: string;
  beforeAll(async () => {
    ingestion = await openIngestion();
    executor = createExecutor(createIngestionResolvers({ ...ingestion, access, live }));
    ready = (await ingestion.upload('# Pools\n\nSeawater 🌊 stays.', { classroomId })).materialId;
    failed = (await ingestion.upload('', { classroomId })).materialId;
    await ingestion.indexAll();
  });
  afterAll(() => ingestion[Symbol.asyncDispose]());
  const codesOf = async (query: string, userId: string | null, variables: Record<string, unknown>) =>
    (await executor.query(query, { userId, variables })).errors?.map(({ extensions }) => extensions.code);

  it('tells a member where the index stands, with one question to core per class', async () => {
    access.asked = 0;
    const { data, errors } = await executor.query(fields, {
      userId: member,
      variables: { of: of(ready, failed, coreOnly), start: 9 },
    });
    expect(errors).toBeUndefined();
    expect(data?._entities).toMatchObject([
      {
        indexState: 'READY',
        pages: null,
        passages: 1,
        problem: null,
        text: { page: null, start: 9, text: 'Seawater 🌊 stays.', totalLength: 27 },
      },
      { indexState: 'FAILED', passages: null, problem: 'The file is empty.', text: null },
      { indexState: 'QUEUED', passages: null, problem: null, text: null },
    ]);
    expect(access.asked).toBe(1);
  });

  it('refuses nobody, strangers and unknown ids, each by its code', async () => {
    expect(await codesOf(stateOnly, null, { of: of(ready) })).toEqual(['UNAUTHENTICATED']);
    expect(await codesOf(stateOnly, stranger, { of: of(ready) })).toEqual(['FORBIDDEN']);
    expect(await codesOf(stateOnly, stranger, { of: of(coreOnly) })).toEqual(['FORBIDDEN']);
    expect(await codesOf(stateOnly, member, { of: of(randomUUID()) })).toEqual(['NOT_FOUND']);
    expect(await codesOf(stateOnly, member, { of: [{ __typename: 'Material', id: 'x' }] })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('answers null, and not the words, to those who are not of the class', async () => {
    const { data, errors } = await executor.query(textOnly, {
      userId: stranger,
      variables: { of: of(ready) },
    });
    expect([data?._entities, errors]).toEqual([[{ text: null }], undefined]);
  });

  it('gives the lines, the source and the shape of a page, and what to know of the reading', async () => {
    const line = { start: 0, end: 9, box: { x: 0.1, y: 0.25, width: 0.5, height: 0.05 } };
    const later = { start: 10, end: 15, box: { x: 0.1, y: 0.35, width: 0.25, height: 0.05 } };
    const scanned = {
      ...{ page: 1, text: 'Tide pool\nWater', readBy: 'OCR' as const, confidence: 0.5 },
      ...{ lines: [line, later], size: { width: 300, height: 400 } },
    };
    const warnings = [
      { page: 1, kind: 'LOW_CONFIDENCE' as const, message: 'Page 1 was read by OCR, confidence low.' },
      { page: null, kind: 'PART_SKIPPED' as const, message: 'A picture was left out.' },
    ];
    const parse = async () => ({
      ...{ pages: [scanned], language: 'en', warnings },
      passages: [{ page: 1, start: 0, end: 9, text: 'Tide pool', headings: [], ordinal: 0 }],
    });
    const { materialId } = await ingestion.upload('scan', { classroomId });
    await ingestion.indexAll({ parser: { parse } });
    const layout = `query($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Material {
      language warnings(first: 1, after: $after) { nodes { page kind message confidence } pageInfo { hasNextPage endCursor } }
      text(page: 1, length: 9) { text readBy confidence aspectRatio lines { start end box { x y width height } } } } } }`;
    const ask = async (after?: string) => {
      const variables = { of: of(materialId), after };
      const { data, errors } = await executor.query(layout, { userId: member, variables });
      expect(errors).toBeUndefined();
      return (data?._entities as [Record<string, unknown>])[0];
    };
    const first = await ask();
    expect(first).toMatchObject({
      language: 'en',
      warnings: { nodes: [{ ...warnings[0], confidence: 0.5 }], pageInfo: { hasNextPage: true } },
      text: { text: 'Tide pool', readBy: 'OCR', confidence: 0.5, aspectRatio: 0.75, lines: [line] },
    });
    const { pageInfo } = first.warnings as { pageInfo: { endCursor: string } };
    expect(await ask(pageInfo.endCursor)).toMatchObject({
      warnings: { nodes: [{ ...warnings[1], confidence: null }], pageInfo: { hasNextPage: false } },
    });
  });

  it('names a page, start or length that cannot be', async () => {
    for (const wrong of [{ page: 7 }, { start: -1 }, { length: 0 }, { length: 50_001 }]) {
      const { errors } = await executor.query(fields, {
        userId: member,
        variables: { of: of(ready), ...wrong },
      });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors?.[0]?.message).toContain(Object.keys(wrong)[0]);
    }
  });

  it('tells nothing of a document that core has just deleted, before any event says so', async () => {
    const deleted = { among: async (ids: readonly string[]) => new Set(ids.filter((id) => id !== ready)) };
    const other = createExecutor(createIngestionResolvers({ ...ingestion, access, live: deleted }));
    const { data, errors } = await other.query(textOnly, { userId: member, variables: { of: of(ready) } });
    expect(data?.['_entities']).toEqual([{ text: null }]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  it('tells of a document that core has just restored, before any event says so', async () => {
    const findStatuses: typeof ingestion.materials.findStatuses = async (ids) =>
      (await ingestion.materials.findStatuses(ids)).map((status) => ({ ...status, isDeleted: true }));
    const materials = { ...ingestion.materials, findStatuses };
    const restored = { among: async (ids: readonly string[]) => new Set(ids) };
    const other = createExecutor(
      createIngestionResolvers({ ...ingestion, materials, access, live: restored }),
    );
    const { data } = await other.query(stateOnly, { userId: member, variables: { of: of(ready) } });
    expect(data?.['_entities']).toEqual([{ indexState: 'READY' }]);
  });

  it('says that core is away instead of guessing', async () => {
    const away = { ...access, roleIn: () => Promise.reject(storeUnavailable('core')) };
    const other = createExecutor(createIngestionResolvers({ ...ingestion, access: away, live }));
    const { errors } = await other.query(stateOnly, { userId: member, variables: { of: of(ready) } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
  });

  it('refuses a follower before the first event, and lets a member follow', async () => {
    const follow = (userId: string | null, uuid: string, after?: string) =>
      executor.subscribe(stages, { userId, variables: { id: toGlobalId('Material', uuid), after } });
    const refusal = async (...asked: Parameters<typeof follow>) => {
      const result = await follow(...asked);
      return 'errors' in result && result.errors?.[0]?.extensions.code;
    };
    expect(await refusal(null, ready)).toBe('UNAUTHENTICATED');
    expect(await refusal(stranger, ready)).toBe('FORBIDDEN');
    expect(await refusal(member, randomUUID())).toBe('NOT_FOUND');
    expect(await refusal(member, ready, 'nonsense')).toBe('BAD_USER_INPUT');
    const seen: unknown[] = [];
    const stream = await follow(member, ready);
    if (Symbol.asyncIterator in stream) for await (const event of stream) seen.push(event);
    expect(seen.at(-1)).toMatchObject({ stage: 'READY', percent: 100 });
  });
});
