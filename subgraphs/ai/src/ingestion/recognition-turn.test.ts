import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { passages } from '../database/corpus.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';
import { drawSheet, scannedPdf } from './fixtures/scans.ts';
import { createRecognitionTurn } from './recognition-turn.ts';

describe('documents with pages to be recognised', () => {
  const scanOf = (words: string) => scannedPdf([drawSheet([words]).canvas]);

  it('end READY with a warning for each page, and the stage OCR on the way', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(await scanOf('The tide comes in.'));
    await ingestion.indexAll();
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY', pages: 1, passages: 1 });
    const stages = (await ingestion.stages(materialId)).map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(['VALIDATE', 'EXTRACT', 'OCR', 'CHUNK', 'INDEX', 'READY']);
    const page = await ingestion.materials.findPage(materialId, 1);
    expect(page).toMatchObject({ text: 'The tide comes in.', readBy: 'OCR' });
    expect(page?.lines).toHaveLength(1);
    const warnings = () => ingestion.materials.listWarnings(materialId, 10);
    const before = await warnings();
    expect(before).toMatchObject([{ page: 1, kind: 'READ_BY_OCR', confidence: page?.confidence }]);
  });

  it('leave nothing twice when they are read again', async () => {
    await using ingestion = await openIngestion();
    const scan = await scanOf('The tide comes in.');
    const first = await ingestion.upload(scan);
    await ingestion.indexAll();
    const look = async () => ({
      warnings: await ingestion.materials.listWarnings(first.materialId, 10),
      page: await ingestion.materials.findPage(first.materialId, 1),
    });
    const before = await look();
    await ingestion.upload(scan, { ...first, eventId: undefined });
    await ingestion.indexAll();
    expect(await look()).toEqual(before);
    expect(await ingestion.database.db.select({ text: passages.text }).from(passages)).toEqual([
      { text: 'The tide comes in.' },
    ]);
  });

  it('wait for their turn, other documents go past them, and waiting does not count', async () => {
    await using ingestion = await openIngestion();
    const turn = createRecognitionTurn();
    const other = turn.take();
    const scan = await ingestion.upload(await scanOf('The tide comes in.'));
    await ingestion.indexAll({ turn });
    expect(await ingestion.statusOf(scan.materialId)).toMatchObject({ state: 'QUEUED', problem: null });
    const text = await ingestion.upload('Words.');
    await ingestion.indexAll({ turn });
    expect(await ingestion.statusOf(text.materialId)).toMatchObject({ state: 'READY' });
    other?.[Symbol.dispose]();
    expect(await ingestion.store.claim(30_000)).toMatchObject({ materialId: scan.materialId, attempts: 1 });
    await ingestion.database.db.execute(
      sql`update ai.ingestion_jobs set lease_until = now() - interval '1 second'`,
    );
    await ingestion.indexAll({ turn });
    expect(await ingestion.statusOf(scan.materialId)).toMatchObject({ state: 'READY' });
  });
});
