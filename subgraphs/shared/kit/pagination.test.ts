import { describe, expect, it } from 'vitest';
import { mapPage, parsePage, toPage } from './pagination.ts';

const cursorOf = (key: string) => Buffer.from(key).toString('base64url');

describe('parsePage', () => {
  it('opens the cursor of a page before', () => {
    expect(parsePage({ first: 20, after: cursorOf('k1') })).toEqual({ first: 20, after: 'k1' });
    expect(parsePage({ first: 100, after: null })).toEqual({ first: 100 });
  });

  it.each([0, 101, 1.5, -1])('refuses first: %s, naming the argument', (first) => {
    expect(() => parsePage({ first })).toThrow(/first/);
  });

  it.each(['', '%%%', `${cursorOf('k1')}=`])('refuses what is no cursor: "%s"', (after) => {
    expect(() => parsePage({ first: 1, after })).toThrow(/after/);
  });
});

describe('toPage', () => {
  it('says that more follow when one row more was found than asked for', () => {
    const page = toPage(['a', 'b', 'c'], { first: 2, after: 'z' }, (row) => row);
    expect(page).toEqual({
      nodes: ['a', 'b'],
      edges: [
        { cursor: cursorOf('a'), node: 'a' },
        { cursor: cursorOf('b'), node: 'b' },
      ],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: true,
        startCursor: cursorOf('a'),
        endCursor: cursorOf('b'),
      },
    });
  });

  it('has no cursors on an empty page', () => {
    expect(toPage([], { first: 2 }, String).pageInfo).toEqual({
      ...{ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

it('mapPage keeps cursors and makes each node once', () => {
  const page = toPage([1, 2, 3], { first: 2 }, String);
  const { nodes, edges, pageInfo } = mapPage(page, (id) => ({ id }));
  expect(edges).toEqual([
    { cursor: cursorOf('1'), node: { id: 1 } },
    { cursor: cursorOf('2'), node: { id: 2 } },
  ]);
  expect(nodes[1]).toBe(edges[1]?.node);
  expect(pageInfo).toBe(page.pageInfo);
});
