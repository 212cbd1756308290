import { expect, it } from 'vitest';
import { stageOf, type Standing } from './stage.ts';

const now = Date.parse('2026-03-01T10:00:00Z');
const published: Standing = { state: 'PUBLISHED', isLocked: true, ungradedCount: 0, unreleasedCount: 0 };
const earlier = '2026-03-01T09:00:00Z';
const later = '2026-03-01T11:00:00Z';

it('follows an exam from the draft to released results', () => {
  const life: Standing[] = [
    { state: 'DRAFT', closesAt: earlier },
    { ...published, opensAt: later },
    { ...published, opensAt: earlier, closesAt: later, ungradedCount: 2 },
    { ...published, closesAt: earlier, ungradedCount: 2, unreleasedCount: 2 },
    { ...published, closesAt: earlier, unreleasedCount: 2 },
    { ...published, closesAt: earlier },
    { ...published, closesAt: earlier, isLocked: false },
  ];
  expect(life.map((standing) => stageOf(standing, now))).toEqual([
    'draft',
    'scheduled',
    'open',
    'toGrade',
    'toRelease',
    'released',
    'closed',
  ]);
});

it('stays open without an end', () => {
  expect(stageOf(published, now)).toBe('open');
});
