import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateObservations, toAlerts, type TimelineEvent } from './alerts.ts';
import { alertClasses, observationKinds, type Observation, type ObservationKind } from './rules.ts';
import { initialState, observe, openWindows, type Window } from './windows.ts';

const seen = (...entries: [number, ObservationKind][]) => entries.map(([t, kind]) => ({ t, kind }));
const kinds = (observations: Observation[]) => evaluateObservations(observations).map(({ kind }) => kind);

const violations = ['TAB_HIDDEN', 'WINDOW_BLURRED', 'FULLSCREEN_EXITED', 'COPY', 'PASTE', 'PRINT'] as const;
const observation = (kind: fc.Arbitrary<ObservationKind>) => fc.record({ t: fc.nat(60_000), kind });
const timeline = fc.array(observation(fc.constantFrom(...observationKinds)), { maxLength: 60 });

describe('rules', () => {
  test('a page hidden for exactly 3 s is nothing, one ms longer is evidence', () => {
    expect(evaluateObservations(seen([1_000, 'TAB_HIDDEN'], [4_000, 'TAB_VISIBLE']))).toEqual([]);
    expect(evaluateObservations(seen([1_000, 'TAB_HIDDEN'], [4_001, 'TAB_VISIBLE']))).toEqual([
      { kind: 'TAB_HIDDEN', class: 'EVIDENCE', start: 1_000, end: 4_001 },
    ]);
  });

  test('a window without the keyboard warns after more than 3 s', () => {
    expect(kinds(seen([0, 'WINDOW_BLURRED'], [3_000, 'WINDOW_FOCUSED']))).toEqual([]);
    expect(evaluateObservations(seen([0, 'WINDOW_BLURRED'], [3_001, 'WINDOW_FOCUSED']))).toEqual([
      { kind: 'WINDOW_BLURRED', class: 'WARNING', start: 0, end: 3_001 },
    ]);
  });

  test('two short windows do not add up to a long one', () => {
    const twice = seen(
      [0, 'TAB_HIDDEN'],
      [2_000, 'TAB_VISIBLE'],
      [2_001, 'TAB_HIDDEN'],
      [4_500, 'TAB_VISIBLE'],
    );
    expect(kinds(twice)).toEqual([]);
  });

  test('leaving full screen, copying, pasting and printing are told at once', () => {
    expect(
      evaluateObservations(seen([10, 'FULLSCREEN_EXITED'], [20, 'COPY'], [30, 'PASTE'], [40, 'PRINT'])),
    ).toMatchObject([
      { kind: 'FULLSCREEN_EXIT', class: 'WARNING', start: 10, end: 40 },
      { kind: 'COPY', class: 'WARNING', start: 20, end: 20 },
      { kind: 'PASTE', class: 'WARNING', start: 30, end: 30 },
      { kind: 'PRINT', class: 'WARNING', start: 40, end: 40 },
    ]);
  });

  test('one late heartbeat is not a lost monitor, two missing ones are', () => {
    expect(kinds(seen([0, 'HEARTBEAT'], [10_400, 'HEARTBEAT']))).toEqual([]);
    expect(evaluateObservations(seen([0, 'HEARTBEAT'], [15_000, 'HEARTBEAT']))).toEqual([
      { kind: 'MONITOR_LOST', class: 'TECHNICAL', start: 0, end: 15_000 },
    ]);
  });

  test('a monitor that never speaks is lost from the start, whatever else was seen', () => {
    expect(evaluateObservations(seen([0, 'COPY'], [60_000, 'TAB_VISIBLE']))).toMatchObject([
      { kind: 'COPY' },
      { kind: 'MONITOR_LOST', start: 0, end: 60_000 },
    ]);
  });

  test('a monitor that speaks within 11 s of the start is not lost', () => {
    expect(kinds(seen([11_000, 'HEARTBEAT'], [20_000, 'HEARTBEAT']))).toEqual([]);
    expect(kinds(seen([11_001, 'HEARTBEAT'], [20_000, 'HEARTBEAT']))).toEqual(['MONITOR_LOST']);
  });

  test('what goes on at the end is told as far as it was seen', () => {
    expect(evaluateObservations(seen([1_000, 'TAB_HIDDEN'], [6_000, 'HEARTBEAT']))).toEqual([
      { kind: 'TAB_HIDDEN', class: 'EVIDENCE', start: 1_000, end: 6_000 },
    ]);
  });
});

test('observations seen twice give the same alerts', () => {
  fc.assert(
    fc.property(timeline, (observations) => {
      const ordered = observations.toSorted((a, b) => a.t - b.t);
      const twice = ordered.flatMap((entry) => [entry, entry]);
      expect(evaluateObservations(twice)).toEqual(evaluateObservations(ordered));
    }),
  );
});

test('a timeline cut into batches anywhere gives the alerts that it gives whole', () => {
  fc.assert(
    fc.property(timeline, fc.array(fc.nat(60)), (observations, cuts) => {
      const ordered = observations.toSorted((a, b) => a.t - b.t);
      const edges = [0, ...cuts.toSorted((a, b) => a - b), ordered.length];
      const batches = edges.map((edge, index) => ordered.slice(edge, edges[index + 1]));
      const windows: Window[] = [];
      let state = initialState;
      for (const batch of batches) {
        const seen = observe(state, batch);
        state = seen.state;
        windows.push(...seen.windows);
      }
      const alerts = toAlerts([...windows, ...openWindows(state, state.seenUntilMs)]);
      const events = alerts.map(({ kind, startMs, durationMs }) => [kind, startMs, startMs + durationMs]);
      expect(events).toEqual(evaluateObservations(ordered).map(({ kind, start, end }) => [kind, start, end]));
    }),
    { numRuns: 500 },
  );
});

const covers = (events: TimelineEvent[], { kind, class: alertClass, start, end }: TimelineEvent) =>
  events.some(
    (event) =>
      event.kind === kind &&
      event.start <= start &&
      event.end >= end &&
      alertClasses.indexOf(event.class) >= alertClasses.indexOf(alertClass),
  );

test('one more violation never takes away, shortens or lowers an alert', () => {
  fc.assert(
    fc.property(timeline, observation(fc.constantFrom(...violations)), (observations, violation) => {
      const before = evaluateObservations(observations);
      const after = evaluateObservations([...observations, violation]);
      for (const event of before) expect(covers(after, event), JSON.stringify({ event, after })).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
