import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('each wait is between half and all of twice the one before, up to the most, however many there were', () => {
  for (const [failures, ms] of [
    [1, 50],
    [2, 100],
    [4, 400],
    [5, 500],
    [10_000, 500],
  ] as const) {
    const waits = Array.from({ length: 200 }, () => backoffMs(failures, { fromMs: 50, mostMs: 500 }));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(ms / 2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(ms);
    expect(new Set(waits).size).toBeGreaterThan(1);
  }
});
