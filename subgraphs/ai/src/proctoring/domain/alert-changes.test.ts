import { describe, expect, test } from 'vitest';
import { toChanges, type KnownAlert } from './alert-changes.ts';
import type { Window } from './windows.ts';

const window = (change: Partial<Window> = {}): Window => ({
  kind: 'TAB_HIDDEN',
  startMs: 1_000,
  endMs: 6_000,
  ended: true,
  ...change,
});
const known = (change: Partial<KnownAlert> = {}): KnownAlert => ({
  kind: 'TAB_HIDDEN',
  class: 'EVIDENCE',
  startMs: 1_000,
  durationMs: 4_000,
  ended: false,
  withdrawn: false,
  ...change,
});
const effects = (...parameters: Parameters<typeof toChanges>) =>
  toChanges(...parameters).map(({ effect, alert }) => [effect, alert.durationMs]);

describe('while the attempt runs', () => {
  test('a window that is known whole is told once, with its final duration', () => {
    expect(effects([], [window()], false)).toEqual([['RAISED', 5_000]]);
  });
  test('the end of an alert is told with the final duration', () => {
    expect(effects([known()], [window()], false)).toEqual([['ENDED', 5_000]]);
  });
  test('an alert that goes on is kept true without being told again', () => {
    expect(effects([known()], [window({ ended: false, endMs: 9_000 })], false)).toEqual([['GROWN', 8_000]]);
  });
  test('an alert told by the clock is not taken back because less was observed so far', () => {
    expect(effects([known()], [window({ ended: false, endMs: 2_000 })], false)).toEqual([]);
  });
  test('an alert told by the clock is withdrawn when its window proves too short', () => {
    expect(effects([known()], [window({ endMs: 2_500 })], false)).toEqual([['WITHDRAWN', 1_500]]);
  });
  test('alerts that ended earlier stand though their windows are not given again', () => {
    expect(effects([known({ ended: true })], [], false)).toEqual([]);
  });
  test('what was told is not told again', () => {
    expect(effects([known({ ended: true, durationMs: 5_000 })], [window()], false)).toEqual([]);
  });
});

describe('once it is handed in', () => {
  test('an alert that began after the end is withdrawn', () => {
    expect(effects([known({ ended: true })], [], true)).toEqual([['WITHDRAWN', 0]]);
  });
  test('an alert that reached beyond the end is told with what remains', () => {
    expect(effects([known({ ended: true, durationMs: 9_000 })], [window()], true)).toEqual([
      ['ENDED', 5_000],
    ]);
  });
  test('a withdrawn alert that proves long enough after all is raised again', () => {
    expect(effects([known({ withdrawn: true, ended: true })], [window()], true)).toEqual([['RAISED', 5_000]]);
  });
});
