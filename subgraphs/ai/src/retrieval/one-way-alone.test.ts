import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import { asStudent } from '../access/fixtures/as-student.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from './feature.ts';
import type { TextEmbedder } from './ports.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

/** Meaning by one word: texts about the moon point one way, all others the other. */
const direction = (text: string) => new Float32Array(/moon|lunar/iu.test(text) ? [1, 0] : [0, 1]);
const embedder: TextEmbedder = {
  model: 'moon',
  dimensions: 2,
  embedQuery: async (text) => direction(text),
  embedWindows: async (text) => [direction(text)],
};

describe('a search by one way of finding alone', () => {
  let ingestion: Awaited<ReturnType<typeof openIngestion>>;
  beforeAll(async () => void (ingestion = await openIngestion()));
  afterAll(() => ingestion[Symbol.asyncDispose]());

  it('puts first what that way would, with the scores of each way', async () => {
    const { classroomId } = await ingestion.upload('# One\n\nTides, tides and tides again.');
    await ingestion.upload('The moon pulls.', { classroomId });
    await ingestion.indexAll({ embedder });
    const { retrieve } = createRetrievalFeature({
      ...{ database: ingestion.database, access: asStudent, embedder, metrics: createMetrics('test') },
      ...{ clock: systemClock, logger: silentLogger, ...searchedAsAsked },
      live: { among: async (materialIds) => new Set(materialIds) },
      limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
    });
    const question = 'What has the lunar force to do with tides?';
    const find = async (by: 'WORDS' | 'MEANING') =>
      (await retrieve({ classroomId, question, limit: 10, by })).hits[0];
    const byWords = await find('WORDS');
    expect([byWords?.text, byWords?.dense]).toEqual([expect.stringContaining('Tides'), undefined]);
    expect(byWords?.keyword).toBeGreaterThan(0);
    expect(await find('MEANING')).toMatchObject({ text: 'The moon pulls.', keyword: 0, dense: 1 });
  });
});
