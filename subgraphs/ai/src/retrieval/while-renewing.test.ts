/** Search while a class's vectors are made anew for another model. */
import { expect, it } from 'vitest';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { createMetrics } from '@ensure-study/kit/metrics';
import { systemClock } from '@ensure-study/kit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { asStudent } from '../access/fixtures/as-student.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from './feature.ts';
import type { TextEmbedder } from './ports.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

const embedderOf = (model: string): TextEmbedder => ({
  model,
  dimensions: 2,
  embedQuery: async () => new Float32Array([1, 0]),
  embedWindows: async () => [new Float32Array([1, 0])],
});

it('all is found by words, and what has its new vectors by both; nothing is missing at any moment', async () => {
  await using ingestion = await openIngestion();
  const { classroomId } = await ingestion.upload('Limpets cling to rocks.');
  for (const text of ['Limpets graze at night.', 'Limpets return to their place.'])
    await ingestion.upload(text, { classroomId });
  await ingestion.indexAll({ embedder: embedderOf('old') });
  const fresh = embedderOf('new');
  const { retrieve } = createRetrievalFeature({
    ...{ database: ingestion.database, access: asStudent, embedder: fresh },
    live: { among: async (materialIds) => new Set(materialIds) },
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
    ...{ metrics: createMetrics('test'), clock: systemClock, logger: silentLogger },
    ...searchedAsAsked,
  });
  const seen: string[] = [];
  const look = async () => {
    const { retrieval, hits } = await retrieve({ classroomId, question: 'limpets', limit: 10 });
    const byBoth = hits.filter(({ dense }) => dense !== undefined).length;
    expect(hits.every(({ keyword }) => keyword > 0)).toBe(true);
    seen.push(`${retrieval}: ${hits.length} found, ${byBoth} by both`);
  };
  await ingestion.store.requeueForModel(fresh.model);
  const embedWindows = async (text: string) => (await look(), fresh.embedWindows(text, ''));
  await ingestion.indexAll({ embedder: { ...fresh, embedWindows } });
  await look();
  expect(seen).toEqual([
    'KEYWORD: 3 found, 0 by both',
    'HYBRID: 3 found, 1 by both',
    'HYBRID: 3 found, 2 by both',
    'HYBRID: 3 found, 3 by both',
  ]);
});
