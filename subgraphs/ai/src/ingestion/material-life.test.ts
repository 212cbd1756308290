import fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { materials, pages, passages } from '../database/corpus.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';

let ingestion: Awaited<ReturnType<typeof openIngestion>>;
beforeAll(async () => {
  ingestion = await openIngestion();
});
afterAll(() => ingestion[Symbol.asyncDispose]());

const versionOf = async (classroomId: string) => {
  const { rows } = await ingestion.database.db.execute<{ materials: number; passages: number }>(
    sql`select materials, passages from ai.classroom_corpora where classroom_id = ${classroomId}`,
  );
  return rows[0];
};
let moment = Date.now();
const later = () => uuidV7((moment += 1));

describe('the life of a document', () => {
  it('is what its latest event says, in whatever order and however often the events come', async () => {
    const document = await ingestion.upload('Tides turn.');
    await ingestion.indexAll();
    const told = Array.from({ length: 4 }, () => later());
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 1 }), async (order) => {
        await ingestion.database.db.execute(
          sql`update ai.materials set life_event_id = null, is_deleted = false where id = ${document.materialId}`,
        );
        // Even ones delete, odd ones restore.
        for (const place of order)
          await ingestion.store.setDeleted({ ...document, eventId: told[place] as string }, place % 2 === 0);
        const isDeleted = Math.max(...order) % 2 === 0;
        expect((await ingestion.statusOf(document.materialId))?.isDeleted).toBe(isDeleted);
        const size = isDeleted ? { materials: 0, passages: 0 } : { materials: 1, passages: 1 };
        expect(await versionOf(document.classroomId)).toEqual(size);
      }),
      { numRuns: 20 },
    );
  });

  it('may end before it is known: what is deleted first is not read when its upload is heard of', async () => {
    const document = { ...ingestionDocument(), eventId: later() };
    await ingestion.store.setDeleted({ ...document, eventId: later() }, true);
    await ingestion.store.recordUpload(document);
    expect(await ingestion.store.claim(30_000)).toBeUndefined();
  });

  it('interrupts its reading, and lets it be read on when it is restored', async () => {
    const document = await ingestion.upload('Tides turn again.');
    const reading = await ingestion.store.claim(30_000);
    await ingestion.store.setDeleted({ ...document, eventId: later() }, true);
    if (!reading) throw new Error('Nothing waits.');
    await expect(ingestion.store.renew(reading, 30_000)).rejects.toThrow('lease');
    expect((await ingestion.stages(document.materialId)).at(-1)).toMatchObject({ stage: 'FAILED' });
    expect(await ingestion.store.claim(30_000)).toBeUndefined();
    expect(await ingestion.store.setDeleted({ ...document, eventId: later() }, false)).toBe(true);
    await ingestion.indexAll();
    expect(await ingestion.statusOf(document.materialId)).toMatchObject({ state: 'READY', isDeleted: false });
  });

  it('leaves nothing of it behind in the end, unless it was restored', async () => {
    const document = await ingestion.upload('Old tides.');
    await ingestion.indexAll();
    const { materialId } = document;
    const rows = async () =>
      Promise.all(
        [passages, pages].map((table) =>
          ingestion.database.db.$count(table, sql`material_id = ${materialId}`),
        ),
      );
    await ingestion.store.purge({ eventId: later(), materialId });
    expect(await rows()).toEqual([1, 1]);
    await ingestion.store.setDeleted({ ...document, eventId: later() }, true);
    await ingestion.store.purge({ eventId: later(), materialId });
    expect(await rows()).toEqual([0, 0]);
    expect(await ingestion.statusOf(materialId)).toMatchObject({ isDeleted: true });
  });

  it('gets another try when the same content comes again and could not be read, and only then', async () => {
    const broken = await ingestion.upload('%PDF-1.7 not really');
    const whole = await ingestion.upload('Fine words.');
    await ingestion.indexAll();
    expect(await ingestion.store.retryFailed({ ...whole, eventId: later() })).toBe(false);
    const again = { ...broken, eventId: later() };
    expect(await ingestion.store.retryFailed(again)).toBe(true);
    expect(await ingestion.statusOf(broken.materialId)).toMatchObject({ state: 'QUEUED', problem: null });
    await ingestion.indexAll();
    expect(await ingestion.store.retryFailed(again)).toBe(false);
    expect(await ingestion.statusOf(broken.materialId)).toMatchObject({ state: 'FAILED' });
  });

  it('is under the name of its latest upload or renaming, in whatever order and however often they come', async () => {
    const [first, second, third] = [later(), later(), later()];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), async (order) => {
        const document = ingestionDocument();
        const hear = [
          () => ingestion.store.recordUpload({ ...document, eventId: first, name: 'tides.md' }),
          () => ingestion.store.setName({ ...document, eventId: second, name: 'Ebb.md' }),
          () => ingestion.store.recordUpload({ ...document, eventId: third, name: 'tides-2.md' }),
        ];
        for (const place of order) await hear[place]?.();
        const [row] = await ingestion.database.db
          .select({ name: materials.name })
          .from(materials)
          .where(eq(materials.id, document.materialId));
        expect(row?.name).toBe('tides-2.md');
      }),
      { numRuns: 10 },
    );
  });
});

const ingestionDocument = () => ({
  materialId: crypto.randomUUID(),
  classroomId: crypto.randomUUID(),
  name: 'early.md',
  blobKey: 'materials/early',
  traceparent: null,
});
