/** The state machine over an attempt's observations: what is going on, since when, and what has ended. */
import { ruleOf, rules, type AlertKind, type Observation } from './rules.ts';

/** A stretch of time in which one thing was going on, in ms since the attempt began. What has no duration ends as it begins. */
export interface Window {
  kind: AlertKind;
  startMs: number;
  /** For a window that goes on: as far as it is known. */
  endMs: number;
  ended: boolean;
}

/** What must be kept between batches: nothing else of the observations behind it matters for those to come. */
export interface MonitorState {
  /** Where each window that goes on began. */
  open: Partial<Record<AlertKind, number>>;
  /** `t` of the latest observation. */
  seenUntilMs: number;
}
/** The monitor counts as silent from the start: one that is kept from ever speaking is found out like one that stops. */
export const initialState: MonitorState = { open: { MONITOR_LOST: 0 }, seenUntilMs: 0 };

/**
 * Takes a batch in order of `t` (of equal `t`, as they were seen) and answers the windows that ended with it, however
 * short. Folding an attempt's batches in order of their numbers gives the same windows in whatever order they arrived.
 * Time never goes back between batches, so that what was told after one still holds after the next.
 */
export function observe(
  state: MonitorState,
  observations: readonly Observation[],
): { state: MonitorState; windows: Window[] } {
  const open = { ...state.open };
  const windows: Window[] = [];
  let { seenUntilMs } = state;
  for (const { t, kind: observed } of observations.toSorted((a, b) => a.t - b.t)) {
    seenUntilMs = Math.max(seenUntilMs, t);
    const atMs = seenUntilMs;
    for (const { kind, begins, ends } of rules) {
      const startMs = open[kind];
      if (ends === observed && startMs !== undefined) {
        windows.push({ kind, startMs, endMs: atMs, ended: true });
        open[kind] = undefined;
      }
      if (begins !== observed) continue;
      if (ends === undefined) windows.push({ kind, startMs: atMs, endMs: atMs, ended: true });
      else open[kind] ??= atMs;
    }
  }
  return { state: { open, seenUntilMs }, windows };
}

/** The windows that go on, as far as they are known at `untilMs`. */
export function openWindows({ open }: MonitorState, untilMs: number): Window[] {
  return rules.flatMap(({ kind }) => {
    const startMs = open[kind];
    return startMs === undefined ? [] : [{ kind, startMs, endMs: Math.max(startMs, untilMs), ended: false }];
  });
}

/** Windows as they stand when the attempt is handed in at `endMs`: all end by then, and what began later is not part of it. */
export function endedAt(windows: readonly Window[], endMs: number): Window[] {
  return windows
    .filter(({ startMs }) => startMs <= endMs)
    .map((window) => ({ ...window, endMs: Math.min(window.endMs, endMs), ended: true }));
}

/** The first moment after `afterMs` at which a window that goes on becomes an alert; undefined for none. */
export function nextAlertMs({ open }: MonitorState, afterMs: number): number | undefined {
  const moments = rules.flatMap(({ kind }) => {
    const startMs = open[kind];
    const { longerThanMs } = ruleOf[kind];
    const alertsAt =
      startMs === undefined || longerThanMs === undefined ? undefined : startMs + longerThanMs + 1;
    return alertsAt !== undefined && alertsAt > afterMs ? [alertsAt] : [];
  });
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
