import { describe, expect, it } from 'vitest';
import { isFinal, queued, reduceIndexing } from './indexing.ts';

describe('reduceIndexing', () => {
  it('goes from the queue through its stages to ready, keeping counts once known', () => {
    const reading = reduceIndexing(queued, { cursor: 'c', stage: 'EXTRACT', percent: 20, pages: 12 });
    const ready = reduceIndexing(reading, { cursor: 'c', stage: 'READY', percent: 100, passages: 48 });
    expect(reading).toMatchObject({ state: 'INDEXING', pages: 12 });
    expect(ready).toMatchObject({ state: 'READY', percent: 100, pages: 12, passages: 48 });
    expect(isFinal(ready)).toBe(true);
  });

  it('never moves the bar back when reading begins again', () => {
    const far = reduceIndexing(queued, { cursor: 'c', stage: 'EMBED', percent: 80 });
    expect(reduceIndexing(far, { cursor: 'c', stage: 'VALIDATE', percent: 5 })).toMatchObject({
      stage: 'VALIDATE',
      percent: 80,
    });
  });

  it('ends a failure with its reason', () => {
    const failed = reduceIndexing(queued, {
      cursor: 'c',
      stage: 'FAILED',
      percent: 10,
      problem: 'The PDF is encrypted.',
    });
    expect(failed).toMatchObject({ state: 'FAILED', problem: 'The PDF is encrypted.' });
    expect(isFinal(failed)).toBe(true);
  });
});
