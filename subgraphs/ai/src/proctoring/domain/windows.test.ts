import { describe, expect, test } from 'vitest';
import type { ObservationKind } from './rules.ts';
import { endedAt, initialState, nextAlertMs, observe, openWindows } from './windows.ts';

const seen = (...entries: [number, ObservationKind][]) => entries.map(([t, kind]) => ({ t, kind }));

describe('observe', () => {
  test('ends a window that an earlier batch began', () => {
    const first = observe(initialState, seen([1_000, 'TAB_HIDDEN']));
    const second = observe(first.state, seen([5_500, 'TAB_VISIBLE']));
    expect(first.windows).toEqual([]);
    expect(second.windows).toEqual([{ kind: 'TAB_HIDDEN', startMs: 1_000, endMs: 5_500, ended: true }]);
  });

  test('takes a batch in order of time, not as it is listed', () => {
    const { windows } = observe(initialState, seen([5_500, 'TAB_VISIBLE'], [1_000, 'TAB_HIDDEN']));
    expect(windows).toEqual([{ kind: 'TAB_HIDDEN', startMs: 1_000, endMs: 5_500, ended: true }]);
  });

  test('keeps the first start when a window is begun twice', () => {
    const { state } = observe(initialState, seen([1_000, 'TAB_HIDDEN'], [2_000, 'TAB_HIDDEN']));
    expect(state.open.TAB_HIDDEN).toBe(1_000);
  });

  test('makes no window of an end without a start', () => {
    expect(
      observe(initialState, seen([1_000, 'TAB_VISIBLE'], [2_000, 'FULLSCREEN_ENTERED'])).windows,
    ).toEqual([]);
  });

  test('lets no batch go back in time: what it saw earlier counts from the end of the batch before', () => {
    const { state } = observe(initialState, seen([9_000, 'TAB_HIDDEN']));
    const { windows } = observe(state, seen([4_000, 'COPY'], [9_500, 'TAB_VISIBLE']));
    expect(windows).toEqual([
      { kind: 'COPY', startMs: 9_000, endMs: 9_000, ended: true },
      { kind: 'TAB_HIDDEN', startMs: 9_000, endMs: 9_500, ended: true },
    ]);
  });
});

test('what goes on is known as far as it is asked for', () => {
  const { state } = observe(initialState, seen([1_000, 'WINDOW_BLURRED']));
  expect(openWindows(state, 6_000)).toEqual([
    { kind: 'WINDOW_BLURRED', startMs: 1_000, endMs: 6_000, ended: false },
    { kind: 'MONITOR_LOST', startMs: 0, endMs: 6_000, ended: false },
  ]);
});

test('handing in ends what goes on and leaves out what came after it', () => {
  const { state, windows } = observe(
    initialState,
    seen([1_000, 'TAB_HIDDEN'], [9_000, 'FULLSCREEN_EXITED'], [9_500, 'COPY']),
  );
  expect(endedAt([...windows, ...openWindows(state, 20_000)], 8_000)).toEqual([
    { kind: 'TAB_HIDDEN', startMs: 1_000, endMs: 8_000, ended: true },
    { kind: 'MONITOR_LOST', startMs: 0, endMs: 8_000, ended: true },
  ]);
});

describe('nextAlertMs', () => {
  test('is the first moment at which a rule is met', () => {
    const { state } = observe(initialState, seen([0, 'HEARTBEAT'], [1_000, 'TAB_HIDDEN']));
    expect(nextAlertMs(state, 1_000)).toBe(4_001);
    expect(nextAlertMs(state, 4_001)).toBe(11_001);
    expect(nextAlertMs(state, 11_001)).toBeUndefined();
  });

  test('is never for what alerts at once', () => {
    const { state } = observe(initialState, seen([0, 'FULLSCREEN_EXITED']));
    expect(nextAlertMs(state, 11_001)).toBeUndefined();
  });
});
