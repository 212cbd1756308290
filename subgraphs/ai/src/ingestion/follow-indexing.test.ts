import { describe, expect, it } from 'vitest';
import { followIndexing, type IndexingEvent } from './follow-indexing.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';
import { indexNextMaterial } from './index-next-material.ts';
import type { MaterialStatus } from './ports.ts';

type Ingestion = Awaited<ReturnType<typeof openIngestion>>;
const { signal } = new AbortController();

async function follow(
  ingestion: Ingestion,
  materialId: string,
  after?: string,
  checkSight = async () => {},
): Promise<IndexingEvent[]> {
  const material = (await ingestion.statusOf(materialId)) as MaterialStatus;
  const events: IndexingEvent[] = [];
  for await (const event of followIndexing(ingestion, { material, after, checkSight, signal }))
    events.push(event);
  return events;
}
const stagesOf = (events: IndexingEvent[]) => events.map(({ stage }) => stage);
const all = ['VALIDATE', 'EXTRACT', 'CHUNK', 'INDEX', 'READY'];

describe('following the stages of a document', () => {
  it('begins at the first stage and ends after the last, whether it runs or is over', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload('Words.');
    const live = follow(ingestion, materialId);
    await indexNextMaterial(ingestion.deps, signal);
    expect(stagesOf(await live)).toEqual(all);
    expect(stagesOf(await follow(ingestion, materialId))).toEqual(all);
  });

  it('goes on after a cursor: nothing is missed, nothing comes twice, nothing after the end', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload('Words.');
    await ingestion.indexAll();
    const events = await follow(ingestion, materialId);
    for (const [index, { cursor }] of events.entries()) {
      expect(await follow(ingestion, materialId, cursor)).toEqual(events.slice(index + 1));
    }
  });

  it('shows only the present run of a document that is uploaded anew', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload('%PDF-1.7 not really');
    await ingestion.indexAll();
    await ingestion.upload('Words.', { ...first, eventId: undefined });
    await ingestion.indexAll();
    expect(stagesOf(await follow(ingestion, first.materialId))).toEqual(all);
  });

  it('tells who comes back after a stage that is forgotten, and everybody else how the present run ended', async () => {
    await using ingestion = await openIngestion();
    const first = await ingestion.upload('Words.');
    await ingestion.indexAll();
    const earlier = await follow(ingestion, first.materialId);
    await ingestion.upload('Other words.', { ...first, eventId: undefined });
    await ingestion.indexAll();
    await ingestion.liveStreams.forget(new Date(Date.now() + 60_000), 1_000);
    await expect(follow(ingestion, first.materialId, earlier[0]?.cursor)).rejects.toMatchObject({
      code: 'SUBSCRIPTION_GAP',
    });
    expect(stagesOf(await follow(ingestion, first.materialId))).toEqual(['READY']);
  });

  it('ends for who has lost the class, before the next stage is told', async () => {
    await using ingestion = await openIngestion();
    const { materialId } = await ingestion.upload('Words.');
    await ingestion.indexAll();
    const looks = [async () => {}, () => Promise.reject(new Error('no member any more'))];
    const told = follow(ingestion, materialId, undefined, async () => looks.shift()?.());
    await expect(told).rejects.toThrow('no member any more');
  });

  it('refuses a cursor of another stream before the first event', async () => {
    await using ingestion = await openIngestion();
    const one = await ingestion.upload('Words.');
    const other = await ingestion.upload('Words.');
    await ingestion.indexAll();
    const [event] = await follow(ingestion, other.materialId);
    for (const after of [event?.cursor ?? '', 'nonsense', '']) {
      await expect(follow(ingestion, one.materialId, after)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });
});
