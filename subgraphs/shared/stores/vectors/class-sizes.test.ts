import { expect, test, vi } from 'vitest';
import { createClassSizes } from './class-sizes.ts';

test('a class is counted once for all who ask at the same time, and again after a count that failed', async () => {
  const count = vi.fn<(classroomId: string) => Promise<number>>();
  count.mockRejectedValueOnce(new Error('away')).mockResolvedValue(25_000);
  const sizeOf = createClassSizes(count);
  expect([sizeOf('a'), sizeOf('a')]).toEqual([undefined, undefined]);
  expect(count).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(sizeOf('a')).toBe(25_000));
  expect(count).toHaveBeenCalledTimes(2);
});
