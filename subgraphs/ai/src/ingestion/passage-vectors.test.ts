import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { passageVectors } from '../database/corpus.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';

const lesson = '# Tide pools\n\nSeawater stays behind.\n\n## Zones\n\nThe low zone is bare for two hours.\n';
const embedder: TextEmbedder = {
  model: 'test-model',
  dimensions: 2,
  embedQuery: async () => new Float32Array([1, 0]),
  embedWindows: async () => [new Float32Array([1, 0]), new Float32Array([0, 1])],
};
describe('vectors', () => {
  it('are stored with the model that made them', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    await ingestion.indexAll({ embedder });
    const rows = await ingestion.database.db.select().from(passageVectors);
    expect(rows.map(({ model, windows, vectors }) => [model, windows, vectors.length])).toEqual([
      ['test-model', 2, 16],
      ['test-model', 2, 16],
    ]);
    expect((await ingestion.stages(materialId)).map(({ stage }) => stage)).toContain('EMBED');
  });

  it('are missed by nobody when the model fails: the document is found by its words', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    const ill = { ...embedder, embedWindows: () => Promise.reject(new Error('out of memory')) };
    await ingestion.indexAll({ embedder: ill });
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY', passages: 2 });
  });

  it('are made up for when a model comes later, for each document once', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    await ingestion.indexAll();
    expect(await ingestion.store.requeueForModel(embedder.model)).toBe(1);
    await ingestion.indexAll({ embedder });
    expect(await ingestion.store.requeueForModel(embedder.model)).toBe(0);
    expect(await ingestion.database.db.select().from(passageVectors)).toHaveLength(2);
    expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY' });
  });

  it('of a new model are made while the document stays READY and readable, and nobody is told again', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    await ingestion.indexAll();
    const stages = await ingestion.stages(materialId);
    const states: unknown[] = [];
    const look = async () => states.push((await ingestion.statusOf(materialId))?.state);
    await ingestion.store.requeueForModel(embedder.model);
    await look();
    const embedWindows = async (text: string) => (await look(), embedder.embedWindows(text, ''));
    await ingestion.indexAll({ embedder: { ...embedder, embedWindows } });
    expect(states).toEqual(['READY', 'READY', 'READY']);
    expect(await ingestion.stages(materialId)).toEqual(stages);
    expect(await ingestion.database.db.select().from(passageVectors)).toHaveLength(2);
  });

  it('of a new model are made of the words as they stand: what a teacher corrected stays corrected', async () => {
    await using ingestion = await openIngestion();
    await ingestion.upload(lesson);
    await ingestion.indexAll();
    await ingestion.database.db.execute(sql`update ai.passages set text = 'Corrected.', is_hidden = true`);
    await ingestion.store.requeueForModel(embedder.model);
    const seen: string[] = [];
    const embedWindows = async (text: string) => (seen.push(text), embedder.embedWindows(text, ''));
    await ingestion.indexAll({ embedder: { ...embedder, embedWindows } });
    expect(seen).toEqual(['Corrected.', 'Corrected.']);
    const { rows } = await ingestion.database.db.execute(sql`select text, is_hidden from ai.passages`);
    expect(rows).toEqual([1, 2].map(() => ({ text: 'Corrected.', is_hidden: true })));
  });

  it('that cannot be made leave the document READY with what it had, and are tried again', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload(lesson);
    await ingestion.indexAll({ embedder });
    const before = await ingestion.database.db.select().from(passageVectors);
    const model = 'other-model';
    expect(await ingestion.store.requeueForModel(model)).toBe(1);
    let tries = 0;
    const embedWindows = () => ((tries += 1), Promise.reject(new Error('out of memory')));
    for (let time = 1; time <= 6; time += 1) {
      await ingestion.indexAll({ embedder: { ...embedder, model, embedWindows } });
      expect(await ingestion.statusOf(materialId)).toMatchObject({ state: 'READY', passages: 2 });
      await ingestion.database.db.execute(sql`update ai.ingestion_jobs set due_at = now()`);
    }
    expect(tries).toBe(5);
    expect(await ingestion.database.db.select().from(passageVectors)).toEqual(before);
    expect(await ingestion.store.requeueForModel(model)).toBe(1);
  });
});
