/** Documents that hold words of the web: said by teachers, told to members, and left out where a class does not permit them. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import type { ClassroomAccess, ClassroomRole } from '../access/ports.ts';
import { passages } from '../database/corpus.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from '../retrieval/feature.ts';
import { createCitedSections } from '../tutor/adapters/cited-sections.ts';
import { createClassSources } from '../tutor/adapters/class-sources.ts';
import { createLinkStore } from './adapters/link-store.ts';
import { curateMaterial } from './curate-material.ts';
import { parseLinkAddress } from './domain/link-address.ts';
import { searchedAsAsked } from '../retrieval/fixtures/searched-as-asked.ts';
import { searchKnowledge } from '../retrieval/search-knowledge.ts';
import { createSettingsStore } from '../tutor/adapters/settings-store.ts';
import { createTutorSearch } from '../tutor/feature.ts';

const roles: Record<string, ClassroomRole> = { teacher: 'TEACHER', student: 'STUDENT' };
const classes = new Map<string, string>();
const access: ClassroomAccess = {
  roleIn: async (userId) => roles[userId] ?? null,
  classroomsOf: async () => [],
  materialOf: async (materialId, userId) => {
    const classroomId = classes.get(materialId);
    return classroomId ? { classroomId, name: 'notes.md', role: roles[userId] ?? null } : null;
  },
  assessmentOf: async () => null,
  attempt: async () => null,
};
const gone = new Set<string>();
const live = { among: async (ids: readonly string[]) => new Set(ids.filter((id) => !gone.has(id))) };

let ingestion: Awaited<ReturnType<typeof openIngestion>>;
let retrieval: ReturnType<typeof createRetrievalFeature>;
beforeAll(async () => {
  ingestion = await openIngestion();
  retrieval = createRetrievalFeature({
    ...{ access, live, clock: systemClock, logger: silentLogger, metrics: createMetrics('test') },
    ...{ database: ingestion.database, ...searchedAsAsked },
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
  });
});
afterAll(() => ingestion[Symbol.asyncDispose]());

const retrievalLimiter = createMemoryRateLimiter({ clock: systemClock, keysMax: 10 });
const asTutor = () =>
  createTutorSearch({ database: ingestion.database, logger: silentLogger, isRouting: true });

const url = 'https://example.org/limpets';
const curate = (materialId: string | undefined, to: string | null = url, userId = 'teacher') =>
  curateMaterial(
    { access, live, links: createLinkStore(ingestion.database) },
    { userId, materialId, url: to },
  );

async function openDocument() {
  const { materialId, classroomId } = await ingestion.upload(
    '# Limpets\n\nIntro.\n\n## Teeth\n\nThe teeth of limpets are the hardest thing alive.\n',
  );
  classes.set(materialId, classroomId);
  return { materialId, classroomId };
}

test('a document that a teacher calls a link is one from then on, for answers that are kept too, until it is called the class’s own', async () => {
  const { materialId, classroomId } = await openDocument();
  const sources = createClassSources(ingestion.database);
  // It may be said before the document is read.
  expect(await curate(materialId)).toEqual({ ok: true, value: materialId });
  await ingestion.indexAll();
  const links = await sources.curatedIn(classroomId);
  expect(links).toEqual({ materialIds: [materialId], materials: 1, passages: expect.any(Number) });
  expect(await sources.originsOf(classroomId, [materialId])).toEqual(new Map([[materialId, 'CURATED']]));
  // Of another class it is nothing at all.
  expect(await sources.originsOf(uuidV7(), [materialId])).toEqual(new Map());

  const search = (without?: ReadonlySet<string>) =>
    retrieval.retrieve({ classroomId, question: 'How hard are the teeth of limpets?', limit: 5, without });
  expect((await search()).hits.length).toBe(links.passages);
  expect((await search(new Set([materialId]))).hits).toEqual([]);

  // What a member searches is what the tutor may read, as the class's teachers have decided last.
  const settings = createSettingsStore(ingestion.database);
  const found = async (sources: 'CLASSROOM' | 'CLASSROOM_AND_CURATED') => {
    await settings.set(classroomId, { tone: 'PLAIN', sources });
    const deps = { ...asTutor(), retrieve: retrieval.retrieve, limiter: retrievalLimiter };
    const query = 'How hard are the teeth of limpets?';
    return (await searchKnowledge(deps, { userId: 'student', classroomId, query, first: 5 })).map(
      ({ source }) => source,
    );
  };
  expect(await found('CLASSROOM')).toEqual([]);
  expect(await found('CLASSROOM_AND_CURATED')).toContain('CURATED');

  const version = await retrieval.corpusVersion(classroomId);
  expect(await curate(materialId)).toMatchObject({ ok: true });
  expect(await retrieval.corpusVersion(classroomId)).toBe(version);
  expect(await curate(materialId, null)).toMatchObject({ ok: true });
  expect(await retrieval.corpusVersion(classroomId)).toBeGreaterThan(version);
  expect(await sources.originsOf(classroomId, [materialId])).toEqual(new Map([[materialId, 'CLASSROOM']]));
  expect((await sources.curatedIn(classroomId)).materialIds).toEqual([]);
  expect((await search()).hits).toHaveLength(links.passages);
});

test('a citation stands in the section whose words it quotes', async () => {
  const { materialId, classroomId } = await openDocument();
  await ingestion.indexAll();
  const { hits } = await retrieval.retrieve({ classroomId, question: 'teeth hardest', limit: 1 });
  const [hit] = hits;
  const start = (hit?.start ?? 0) + (hit?.text.indexOf('hardest') ?? 0);
  const citation = {
    number: 1,
    materialId,
    page: hit?.page ?? null,
    start,
    end: start + 7,
    quote: 'hardest',
  };
  const places = await createCitedSections(ingestion.database).of([
    { ...citation, materialId: uuidV7() },
    citation,
  ]);
  expect(places).toEqual([
    { materialId, headings: hit?.headings, materialName: expect.stringMatching(/\w/) },
  ]);
  const { db } = ingestion.database;
  await db.update(passages).set({ isHidden: true }).where(eq(passages.materialId, materialId));
  expect(await createCitedSections(ingestion.database).of([citation])).toEqual([]);
});

test('only teachers say it, of documents that are there, with an address that can be shown', async () => {
  const { materialId } = await openDocument();
  expect(await curate(materialId, url, 'student')).toMatchObject({ problem: 'NotAllowedProblem' });
  expect(await curate(materialId, url, 'stranger')).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await curate(uuidV7())).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await curate(undefined)).toMatchObject({
    ...{ problem: 'InvalidInputProblem', path: ['input', 'materialId'] },
  });
  expect(await curate(materialId, 'javascript:alert(1)')).toMatchObject({
    ...{ problem: 'InvalidInputProblem', path: ['input', 'url'] },
  });
  gone.add(materialId);
  expect(await curate(materialId)).toMatchObject({ problem: 'NotFoundProblem' });
});

test('an address of the web is kept as it is written there, and nothing else is one', () => {
  expect(parseLinkAddress(' https://Example.org/a b ')).toBe('https://example.org/a%20b');
  expect(parseLinkAddress('http://example.org')).toBe('http://example.org/');
  for (const no of ['', 'example.org', 'ftp://example.org', 'https://me:pass@example.org', 'https://host/x'])
    expect(parseLinkAddress(no), no).toBeUndefined();
  expect(parseLinkAddress(`https://example.org/${'x'.repeat(2_000)}`)).toBeUndefined();
});
