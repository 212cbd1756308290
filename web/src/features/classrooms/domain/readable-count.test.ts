import { expect, it } from 'vitest';
import { readableCounts } from './readable-count.ts';

it('counts the documents of a class that can be read or are being read, not those that could not be', () => {
  const nodes = ['READY', 'FAILED', 'INDEXING', 'QUEUED', 'FAILED'].map((indexState) => ({ indexState }));
  expect(readableCounts([{ id: 'class', materials: { nodes } }]).get('class')).toBe(3);
});
