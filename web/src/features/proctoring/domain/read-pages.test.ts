import { describe, expect, it } from 'vitest';
import { readPages } from './read-pages.ts';

/** A list of numbers in pages of a hundred, as the server hands lists out. */
const listOf = (length: number) => async (after: string | null) => {
  const start = after === null ? 0 : Number(after);
  const nodes = Array.from({ length: Math.min(100, length - start) }, (_, index) => start + index);
  const end = start + nodes.length;
  return { nodes, pageInfo: { hasNextPage: end < length, endCursor: String(end) } };
};

describe('readPages', () => {
  it('says that there is more than was asked for, and brings it with the next page', async () => {
    const first = await readPages(listOf(130), 1);
    expect([first?.nodes.length, first?.more]).toEqual([100, true]);
    const both = await readPages(listOf(130), 2);
    expect(both?.nodes).toEqual(Array.from({ length: 130 }, (_, index) => index));
    expect(both?.more).toBe(false);
  });

  it('ends with the list', async () => {
    expect(await readPages(listOf(100), 5)).toMatchObject({ more: false });
    expect((await readPages(listOf(0), 5))?.nodes).toEqual([]);
  });

  it('is null where the list is not open', async () => {
    expect(await readPages(async () => null, 3)).toBeNull();
  });
});
