import { expect, test } from 'vitest';
import { toDayRange } from './day-range.ts';

const range = (from: string, to: string) => toDayRange({ from: new Date(from), to: new Date(to) });

test('covers the days in UTC of both moments', () => {
  expect(range('2026-01-01T23:59:59.999Z', '2026-01-02T00:00:00.000Z')).toEqual({
    range: { from: '2026-01-01', to: '2026-01-02' },
  });
  expect(range('2026-01-01T00:30:00+02:00', '2026-01-01T00:30:00+02:00')).toEqual({
    range: { from: '2025-12-31', to: '2025-12-31' },
  });
});

test('an earlier hour of the same day is still that day', () => {
  expect(range('2026-01-01T20:00:00Z', '2026-01-01T08:00:00Z')).toHaveProperty('range');
});

test('takes 366 days and refuses 367, and an end before the start, naming the argument', () => {
  expect(range('2024-01-01T00:00:00Z', '2024-12-31T00:00:00Z')).toHaveProperty('range');
  expect(range('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')).toEqual({
    problem: expect.stringMatching(/^from and to /),
  });
  expect(range('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual({
    problem: expect.stringMatching(/^to /),
  });
});

test('refuses years that a day cannot be written in, naming the argument', () => {
  const refused = (from: string, to: string) => (range(from, to) as { problem?: string }).problem;
  expect(refused('-000001-01-01T00:00:00Z', '0001-01-01T00:00:00Z')).toMatch(/^from must be of a year/);
  expect(refused('0000-12-31T00:00:00Z', '0001-01-01T00:00:00Z')).toMatch(/^from must be of a year/);
  expect(refused('9999-12-31T00:00:00Z', '+010000-01-01T00:00:00Z')).toMatch(/^to must be of a year/);
  expect(refused('0001-01-01T00:00:00Z', '0001-01-02T00:00:00Z')).toBeUndefined();
  expect(refused('9999-12-31T00:00:00Z', '9999-12-31T23:59:59Z')).toBeUndefined();
});
