import { expect, test } from 'vitest';
import { areTold, waitingItems } from './waiting-items.ts';

test('what waits is listed by class, what misleads first, and nothing of a class that is not taught or where nothing waits', () => {
  const one = { id: 'a', name: 'A', tutorInsights: { waiting: { unanswered: 3, wrongSources: 1 } } };
  const calm = { id: 'b', name: 'B', tutorInsights: { waiting: { unanswered: 0, wrongSources: 0 } } };
  expect(waitingItems([one, calm, { id: 'c', name: 'C', tutorInsights: null }])).toEqual([
    { id: 'a', name: 'A', what: 'wrongSources', count: 1 },
    { id: 'a', name: 'A', what: 'unanswered', count: 3 },
  ]);
});

test('a taught class of which nothing could be told is not one in which nothing waits', () => {
  const own = { id: 'a', name: 'A', viewerRole: 'TEACHER' };
  const other = { id: 'b', name: 'B', viewerRole: 'STUDENT', tutorInsights: null };
  expect(areTold([{ ...own, tutorInsights: { waiting: { unanswered: 0, wrongSources: 0 } } }, other])).toBe(
    true,
  );
  expect(areTold([{ ...own, tutorInsights: null }])).toBe(false);
});
