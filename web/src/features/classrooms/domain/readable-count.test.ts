import { expect, it } from 'vitest';
import { readableCounts, unreadClasses } from './readable-count.ts';

it('counts the documents of a class that can be read or are being read, not those that could not be', () => {
  const nodes = ['READY', 'FAILED', 'INDEXING', 'QUEUED', 'FAILED'].map((indexState) => ({ indexState }));
  expect(readableCounts([{ id: 'class', materials: { nodes } }]).get('class')).toBe(3);
});

it('tells teachers, and nobody else, in which classes documents could not be read', () => {
  const failed = { materials: { nodes: [{ indexState: 'FAILED' }, { indexState: 'READY' }] } };
  const read = { materials: { nodes: [{ indexState: 'READY' }] } };
  expect(
    unreadClasses([
      { id: 'taught', name: 'Biology', viewerRole: 'TEACHER', ...failed },
      { id: 'learnt', name: 'History', viewerRole: 'STUDENT', ...failed },
      { id: 'sound', name: 'Physics', viewerRole: 'TEACHER', ...read },
    ]),
  ).toEqual([{ id: 'taught', name: 'Biology', count: 1 }]);
});
