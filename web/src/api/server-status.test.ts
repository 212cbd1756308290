import { expect, it, vi } from 'vitest';
import { createServerStatus } from './server-status.ts';

it('tells of changes only, and keeps the same list meanwhile', () => {
  const status = createServerStatus();
  const told = vi.fn();
  const stop = status.onChange(told);
  status.note({ degraded: [] });
  expect(told).not.toHaveBeenCalled();
  expect(status.wasDegraded()).toBe(false);
  status.note({ degraded: ['COUNTS'] });
  const before = status.degraded();
  status.note({ degraded: ['COUNTS'] });
  expect(status.degraded()).toBe(before);
  expect(told).toHaveBeenCalledTimes(1);
  status.note({ degraded: [] });
  expect([status.degraded(), status.wasDegraded()]).toEqual([[], true]);
  stop();
  status.note({ degraded: ['NOTICES'] });
  expect(told).toHaveBeenCalledTimes(2);
});
