import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { EventLog } from '@ensure-study/stores/events/port';
import { createIngestionStore } from './adapters/postgres-ingestion-store.ts';
import { passages } from '../database/corpus.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';
import { indexNextMaterial } from './index-next-material.ts';
import { LeaseLost } from '../workers/lease.ts';
import type { ClaimedJob, IndexedDocument } from './ports.ts';

const lesson = '# Tide pools\n\nSeawater stays behind.\n\n## Zones\n\nThe low zone is bare for two hours.\n';
type Ingestion = Awaited<ReturnType<typeof openIngestion>>;

const textsOf = async ({ database }: Ingestion, materialId: string) =>
  (
    await database.db
      .select({ text: passages.text })
      .from(passages)
      .where(sql`material_id = ${materialId}`)
      .orderBy(passages.ordinal)
  ).map(({ text }) => text);

/** Every event of the log, as another service would hear them. */
async function eventsOf({ eventLog }: Ingestion, count: number): Promise<DomainEvent[]> {
  const heard: DomainEvent[] = [];
  const consumer = eventLog.consume({
    group: 'test',
    topics: ['document.events'],
    handle: async (event) => void heard.push(event),
  });
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
  await consumer.close();
  return heard;
}
async function claim({ store }: Ingestion): Promise<ClaimedJob> {
  const job = await store.claim(30_000);
  if (!job) throw new Error('Nothing waits.');
  return job;
}
const expireLeases = ({ database }: Ingestion) =>
  database.db.execute(sql`update ai.ingestion_jobs set lease_until = now() - interval '1 second'`);
const indexed = (text: string): IndexedDocument => ({
  pages: [{ page: null, text, readBy: 'TEXT' }],
  ...{ language: null, warnings: [] },
  passages: [{ page: null, start: 0, end: text.length, text, headings: [], ordinal: 0 }],
});

describe('indexing a document', () => {
  it('ends READY with its passages, its stages in order and one event', async () => {
    await using ingestion = await openIngestion();
    const { materialId, classroomId } = await ingestion.upload(lesson);
    expect((await ingestion.statusOf(materialId))?.state).toBe('QUEUED');
    await ingestion.indexAll();
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY', pages: null, passages: 2 });
    expect(await textsOf(ingestion, materialId)).toEqual([
      'Seawater stays behind.',
      'The low zone is bare for two hours.',
    ]);
    const stages = await ingestion.stages(materialId);
    expect(stages.map(({ stage }) => stage)).toEqual(['VALIDATE', 'EXTRACT', 'CHUNK', 'INDEX', 'READY']);
    const percents = stages.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents.at(-1)).toBe(100);
    expect(await eventsOf(ingestion, 1)).toMatchObject([
      { type: 'document.indexed.v1', data: { materialId, classroomId, pages: null, passages: 2 } },
    ]);
  });

  it('ends FAILED with the reason for an unreadable file and harms no other', async () => {
    await using ingestion = await openIngestion();
    const broken = await ingestion.upload('%PDF-1.7 not really');
    const whole = await ingestion.upload(lesson);
    await ingestion.indexAll();
    expect(await ingestion.statusOf(broken.materialId)).toMatchObject({
      state: 'FAILED',
      problem: expect.stringMatching(/damaged/u),
    });
    expect((await ingestion.statusOf(whole.materialId))?.state).toBe('READY');
    const last = (await ingestion.stages(broken.materialId)).at(-1);
    expect(last).toMatchObject({ stage: 'FAILED', percent: 5, problem: expect.stringMatching(/damaged/u) });
    const types = (await eventsOf(ingestion, 2)).map(({ type }) => type);
    expect(types.sort()).toEqual(['document.failed.v1', 'document.indexed.v1']);
  });

  it('reads nothing twice when the upload event is delivered again', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload(lesson);
    await ingestion.indexAll();
    const before = await ingestion.stages(first.materialId);
    expect(await ingestion.store.recordUpload(first)).toBe(false);
    await ingestion.indexAll();
    expect(await ingestion.stages(first.materialId)).toEqual(before);
  });

  it('replaces everything at once when a document is uploaded anew', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload('Old words.');
    await ingestion.indexAll();
    const again = await ingestion.upload('New words.', { ...first, eventId: undefined });
    expect(again.queued).toBe(true);
    expect(await textsOf(ingestion, first.materialId)).toEqual(['Old words.']);
    await ingestion.indexAll();
    expect(await textsOf(ingestion, first.materialId)).toEqual(['New words.']);
    const { rows } = await ingestion.database.db.execute(
      sql`select version, passages from ai.classroom_corpora`,
    );
    expect(rows).toEqual([{ version: '2', passages: 1 }]);
  });

  it('forgets the old words when what takes their place cannot be read, for every process', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload('Old words.');
    await ingestion.indexAll();
    await ingestion.upload('%PDF-1.7 not really', { ...first, eventId: undefined });
    await ingestion.indexAll();
    expect(await ingestion.statusOf(first.materialId)).toMatchObject({ state: 'FAILED' });
    const { rows } = await ingestion.database.db.execute(sql`
      select version, c.passages, m.corpus_version,
        (select count(*) from ai.passages)::int as found, (select count(*) from ai.pages)::int as shown
      from ai.classroom_corpora c join ai.materials m using (classroom_id)`);
    expect(rows).toEqual([{ version: '2', passages: 0, corpus_version: '2', found: 0, shown: 0 }]);
  });

  it('keeps what was findable when the last step of the swap fails', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload('Old words.');
    await ingestion.indexAll();
    await ingestion.upload('New words.', { ...first, eventId: undefined });
    const eventLog: EventLog = {
      ...ingestion.eventLog,
      append: () => Promise.reject(new Error('log is full')),
    };
    await ingestion.indexAll({ store: createIngestionStore({ ...ingestion, eventLog }) });
    expect(await textsOf(ingestion, first.materialId)).toEqual(['Old words.']);
    expect(await ingestion.statusOf(first.materialId)).toMatchObject({ state: 'QUEUED' });
  });
});

describe('the lease of a job', () => {
  it('is held by one reader only', async () => {
    await using ingestion = await openIngestion();
    await ingestion.upload(lesson);
    const claims = await Promise.all([1, 2].map(() => ingestion.store.claim(30_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('passes on when it expires: the late holder changes nothing and progress never goes back', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const dead = await claim(ingestion);
    await ingestion.store.report(dead, {
      stage: 'EXTRACT',
      percent: 40,
      pages: null,
      passages: null,
      problem: null,
    });
    await expireLeases(ingestion);
    const heir = await claim(ingestion);
    expect(heir).toMatchObject({ materialId, attempts: 2, percent: 40 });
    await expect(ingestion.store.renew(dead, 30_000)).rejects.toThrow(LeaseLost);
    await expect(ingestion.store.complete(dead, indexed('late'))).rejects.toThrow(LeaseLost);
    await expireLeases(ingestion);
    await ingestion.indexAll();
    const stages = await ingestion.stages(materialId);
    expect(stages.map(({ stage }) => stage)).toEqual(['EXTRACT', 'CHUNK', 'INDEX', 'READY']);
    expect(await textsOf(ingestion, materialId)).not.toContain('late');
  });

  it('is renewed while the reader works', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const leaseUntil = async () => {
      const { rows } = await ingestion.database.db.execute<{ left: number }>(
        sql`select extract(epoch from lease_until - now())::float as left from ai.ingestion_jobs`,
      );
      return rows[0]?.left ?? 0;
    };
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const parser = { parse: async () => (await held, indexed('Words.')) };
    const working = ingestion.indexAll({ parser });
    await expect.poll(() => ingestion.clock.sleeping).toBe(1);
    await ingestion.database.db.execute(
      sql`update ai.ingestion_jobs set lease_until = now() + interval '1 second'`,
    );
    await ingestion.clock.advance(10_000);
    await expect.poll(leaseUntil).toBeGreaterThan(20);
    release();
    await working;
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY' });
  });

  it('is given back at once when the service stops', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const stop = new AbortController();
    const parse = async () => {
      stop.abort(new Error('stopping'));
      throw stop.signal.reason;
    };
    await indexNextMaterial({ ...ingestion.deps, parser: { parse } }, stop.signal);
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'QUEUED' });
    expect(await claim(ingestion)).toMatchObject({ materialId });
  });
});

describe('faults of our own', () => {
  it('do not count when they are stops or outages, however many', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const away = { parse: () => Promise.reject(storeUnavailable('The file store')) };
    for (let time = 1; time <= 6; time += 1) {
      const stop = new AbortController();
      stop.abort(new Error('stopping'));
      await indexNextMaterial(ingestion.deps, stop.signal);
      await ingestion.indexAll({ parser: away });
      await ingestion.database.db.execute(sql`update ai.ingestion_jobs set due_at = now()`);
    }
    await ingestion.indexAll();
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY' });
  });

  it('are tried again later, and in the end said plainly', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const parser = { parse: () => Promise.reject(new Error('the reader is ill')) };
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await ingestion.indexAll({ parser });
      expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'QUEUED', problem: null });
      await ingestion.database.db.execute(sql`update ai.ingestion_jobs set due_at = now()`);
    }
    await ingestion.indexAll({ parser });
    expect(await ingestion.statusOf(materialId)).toMatchObject({
      state: 'FAILED',
      problem: expect.stringMatching(/fault on our side/u),
    });
  });
});
