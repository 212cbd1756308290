import { describe, expect, it } from 'vitest';
import { formatTimeLeft, passedMark, pressureOf, timeLeftMs } from './time-left.ts';

const minute = 60_000;

describe('time left', () => {
  it('says ten, five and one minute when each is passed, and nothing in between', () => {
    const looks = [11, 10, 9.9, 5, 4, 1, 0.5, 0].map((minutes) => minutes * minute);
    const said = looks.slice(1).map((left, index) => passedMark(looks[index] ?? 0, left));
    expect(said).toEqual([10, null, 5, null, 1, null, null]);
  });

  it('says only what is still true after the page slept over several marks', () => {
    expect(passedMark(30 * minute, 4.5 * minute)).toBe(5);
    expect(passedMark(30 * minute, 0)).toBe(1);
  });

  it('says a mark again when a teacher gave more time and it is passed again', () => {
    expect(passedMark(4 * minute, 12 * minute)).toBeNull();
    expect(passedMark(12 * minute, 10 * minute)).toBe(10);
  });

  it('shows zero only when nothing is left', () => {
    expect([1, 999, 59_001, 3_725_000, 0].map(formatTimeLeft)).toEqual([
      '0:01',
      '0:01',
      '1:00',
      '1:02:05',
      '0:00',
    ]);
    expect(timeLeftMs(1_000, 5_000)).toBe(0);
  });

  it('looks urgent only near the end', () => {
    expect([11, 10, 1].map((minutes) => pressureOf(minutes * minute))).toEqual(['none', 'soon', 'last']);
  });
});
