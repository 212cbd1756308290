import { createMetrics } from '@ensure-study/kit/metrics';
import { describe, expect, it } from 'vitest';
import { grown, parseSamples, quantileOf } from './samples.ts';

const look = async (metrics: ReturnType<typeof createMetrics>) =>
  parseSamples(await metrics.registry.metrics());

describe('what is read from /metrics', () => {
  it('is what was counted between two looks', async () => {
    const metrics = createMetrics('ai');
    metrics.cacheRequests.inc({ cache: 'answers', result: 'hit' }, 3);
    const before = await look(metrics);
    metrics.cacheRequests.inc({ cache: 'answers', result: 'hit' }, 4);
    metrics.cacheRequests.inc({ cache: 'answers', result: 'miss' });
    metrics.cacheRequests.inc({ cache: 'access', result: 'hit' });
    const after = await look(metrics);
    const hits = (labels: object) =>
      grown(before, after, 'cache_requests_total', { result: 'hit', ...labels });
    expect([hits({}), hits({ cache: 'answers' }), hits({ cache: /^a/ })]).toEqual([5, 4, 5]);
  });

  it('is a quantile that lies straight within its bucket, and none where nothing was counted', async () => {
    const metrics = createMetrics('ai');
    const histogram = 'retrieval_duration_seconds';
    const none = await look(metrics);
    metrics.retrievalSeconds.observe({ retrieval: 'HYBRID' }, 20);
    const before = await look(metrics);
    for (let n = 0; n < 50; n += 1) metrics.retrievalSeconds.observe({ retrieval: 'HYBRID' }, 0.02);
    for (let n = 0; n < 50; n += 1) metrics.retrievalSeconds.observe({ retrieval: 'KEYWORD' }, 0.15);
    const after = await look(metrics);
    expect(quantileOf(none, none, { histogram, share: 0.99 })).toBeUndefined();
    // Of 100, 50 lie up to 0.025 and 50 between 0.1 and 0.2.
    expect(quantileOf(before, after, { histogram, share: 0.75 })).toBeCloseTo(0.15, 5);
    expect(quantileOf(before, after, { histogram, share: 0.5 })).toBeCloseTo(0.025, 5);
    expect(quantileOf(none, before, { histogram, share: 0.99 })).toBeGreaterThan(10);
  });
});
