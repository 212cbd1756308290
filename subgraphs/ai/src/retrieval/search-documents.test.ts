import { randomUUID } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { systemClock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createExecutor } from '../ingestion/fixtures/execute.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from './feature.ts';
import type { RetrievePassages } from './ports.ts';
import { searchDocuments, type SearchDocumentsDeps } from './search-documents.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

const student = randomUUID();
const search = `query($of: [_Any!]!, $query: String!, $first: Int! = 10) { _entities(representations: $of) {
  ... on User { passageSearch(query: $query, first: $first) { material { id } page start end text score } } } }`;
const of = [{ __typename: 'User', id: toGlobalId('User', student) }];

describe('User.passageSearch', () => {
  let ingestion: Awaited<ReturnType<typeof openIngestion>>;
  const classes: { classroomId: string; materialId: string; name: string }[] = [];
  /** What core says of the student, and of documents, at this moment. */
  let joined: string[] = [];
  const removed = new Set<string>();
  let executor: ReturnType<typeof createExecutor>;

  beforeAll(async () => {
    ingestion = await openIngestion();
    for (const name of ['one', 'two', 'three', 'four']) {
      const { classroomId, materialId } = await ingestion.upload(
        `# ${name}\n\nTide and moon of class ${name}.`,
      );
      classes.push({ classroomId, materialId, name });
    }
    await ingestion.indexAll();
    const access = {
      roleIn: async () => null,
      classroomsOf: async (userId: string) => (userId === student ? joined : []),
      materialOf: async () => null,
      assessmentOf: async () => null,
      attempt: async () => null,
    };
    const limiter = createMemoryRateLimiter({ clock: createFakeClock(), keysMax: 1 });
    const { resolvers } = createRetrievalFeature({
      ...{ access, database: ingestion.database, metrics: createMetrics('test') },
      ...{ clock: systemClock, logger: silentLogger, ...searchedAsAsked },
      // Far more is asked here than a person may ask in a minute.
      limiter: { ...limiter, take: async () => ({ allowed: true, remaining: 1, retryAt: 0 }) },
      live: { among: async (ids) => new Set(ids.filter((id) => !removed.has(id))) },
    });
    executor = createExecutor(resolvers);
  });
  afterAll(() => ingestion[Symbol.asyncDispose]());

  const find = async (query: string, first = 10) => {
    const { data, errors } = await executor.query(search, {
      userId: student,
      variables: { of, query, first },
    });
    expect(errors).toBeUndefined();
    const [person] = data?._entities as {
      passageSearch: { material: { id: string }; text: string; start: number; end: number }[];
    }[];
    return person?.passageSearch ?? [];
  };
  const pick = (...names: string[]) =>
    (joined = classes.filter(({ name }) => names.includes(name)).map(({ classroomId }) => classroomId));

  it('finds in every class of the person, with the place of each passage in its document', async () => {
    pick('one', 'three');
    const hits = await find('moon');
    const [one, , three] = classes;
    expect(hits.map(({ material }) => material.id).toSorted()).toEqual(
      [one, three].map((its) => toGlobalId('Material', its?.materialId ?? '')).toSorted(),
    );
    for (const { text, start, end, material } of hits) {
      const own = classes.find(({ materialId }) => toGlobalId('Material', materialId) === material.id);
      const page = await ingestion.materials.findPage(own?.materialId ?? '', null);
      expect(page?.text.slice(start, end)).toBe(text);
    }
  });

  it('never answers with a passage of a class that the person does not belong to', async () => {
    const query = fc.oneof(
      fc.constantFrom('class one two three four', 'tide moon', "'; --", '%'),
      fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
    );
    const names = fc.subarray(['one', 'two', 'three', 'four']);
    await fc.assert(
      fc.asyncProperty(names, query, fc.integer({ min: 1, max: 50 }), async (mine, asked, first) => {
        pick(...mine);
        const hits = await find(asked.replace(/\p{Cc}/gu, ' ').trim() || 'moon', first);
        expect(hits.length).toBeLessThanOrEqual(first);
        for (const { text } of hits) expect(mine.some((name) => text.includes(`class ${name}.`))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('loses a class that is left, and a document that is deleted, with the next search', async () => {
    pick('one', 'two', 'three');
    expect(await find('moon')).toHaveLength(3);
    pick('one', 'two');
    expect(await find('moon')).toHaveLength(2);
    removed.add(classes[0]?.materialId ?? '');
    expect((await find('moon')).map(({ text }) => text)).toEqual([expect.stringContaining('class two.')]);
    removed.clear();
    pick();
    expect(await find('moon')).toEqual([]);
  });

  it('is null for others, with the reason, and names an argument that cannot be', async () => {
    pick('one');
    const ask = async (userId: string | null, variables: object) => {
      const { data, errors } = await executor.query(search, { userId, variables: { of, ...variables } });
      expect(data).toEqual({ _entities: [{ passageSearch: null }] });
      return [errors?.[0]?.extensions.code, errors?.[0]?.message];
    };
    expect((await ask(null, { query: 'moon' }))[0]).toBe('UNAUTHENTICATED');
    expect((await ask(randomUUID(), { query: 'moon' }))[0]).toBe('FORBIDDEN');
    for (const query of [' ', '\u0000', 'x'.repeat(1_001)])
      expect(await ask(student, { query })).toEqual(['BAD_USER_INPUT', expect.stringMatching(/^query /u)]);
    for (const first of [0, 51])
      expect(await ask(student, { query: 'moon', first })).toEqual([
        'BAD_USER_INPUT',
        expect.stringMatching(/^first /u),
      ]);
  });
});

describe('searchDocuments', () => {
  afterEach(() => void vi.useRealTimers());

  const nothing: Awaited<ReturnType<RetrievePassages>> = {
    ...{ retrieval: 'KEYWORD', hits: [], corpusVersion: 0 },
    searched: { materials: 0, passages: 0 },
  };
  function createDeps(retrieve: RetrievePassages) {
    const taken = vi.fn();
    const limiter = createMemoryRateLimiter({ clock: createFakeClock(), keysMax: 10 });
    const deps = {
      access: { classroomsOf: async () => Array.from({ length: 50 }, () => randomUUID()) },
      embed: vi.fn(async () => new Float32Array([1])),
      retrieve: vi.fn(retrieve),
      limiter: {
        ...limiter,
        take: (...args: Parameters<typeof limiter.take>) => {
          taken();
          return limiter.take(...args);
        },
      },
    } satisfies SearchDocumentsDeps;
    return { ...deps, taken };
  }
  const wanted = { userId: student, query: 'moon', first: 10 };

  it('searches fifty classes four at a time, with one embedding, as one query of the limit', async () => {
    let [running, most] = [0, 0];
    const deps = createDeps(async () => {
      most = Math.max(most, ++running);
      await others();
      running -= 1;
      return nothing;
    });
    expect(await searchDocuments(deps, wanted)).toEqual([]);
    expect([deps.retrieve, deps.embed, deps.taken].map((call) => call.mock.calls.length)).toEqual([50, 1, 1]);
    expect(most).toBe(4);
  });

  it('says that it is too late, or what is away, instead of leaving a class out', async () => {
    const failing = createDeps(async () => {
      throw storeUnavailable('The database');
    });
    await expect(searchDocuments(failing, wanted)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(failing.retrieve.mock.calls.length).toBeLessThanOrEqual(4);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = createDeps(() => new Promise<never>(() => undefined));
    const late = expect(searchDocuments(hanging, wanted)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await vi.advanceTimersByTimeAsync(8_000);
    await late;
  });
});
