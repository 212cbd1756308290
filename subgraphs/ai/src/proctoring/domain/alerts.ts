/** From windows to alerts: what has lasted long enough to be told. */
import { ruleOf, type AlertClass, type AlertKind, type Observation } from './rules.ts';
import { initialState, observe, openWindows, type Window } from './windows.ts';

export interface Alert {
  kind: AlertKind;
  class: AlertClass;
  /** Ms since the attempt began. */
  startMs: number;
  durationMs: number;
  /** Whether `durationMs` is final. */
  ended: boolean;
}

/** An attempt has at most one alert of a kind that begins at one moment. */
export const alertKey = ({ kind, startMs }: { kind: AlertKind; startMs: number }) => `${kind}@${startMs}`;

/** The windows that lasted long enough, each start of a kind once (the longest), in order of their start. */
export function toAlerts(windows: readonly Window[]): Alert[] {
  const alerts = new Map<string, Alert>();
  for (const { kind, startMs, endMs, ended } of windows) {
    const { class: alertClass, longerThanMs } = ruleOf[kind];
    const durationMs = endMs - startMs;
    if (longerThanMs !== undefined && durationMs <= longerThanMs) continue;
    const known = alerts.get(alertKey({ kind, startMs }));
    if (known && known.durationMs >= durationMs) continue;
    alerts.set(alertKey({ kind, startMs }), { kind, class: alertClass, startMs, durationMs, ended });
  }
  return [...alerts.values()].toSorted((a, b) => a.startMs - b.startMs);
}

/** An alert on a timeline; times in ms since the attempt began. */
export interface TimelineEvent {
  kind: AlertKind;
  class: AlertClass;
  start: number;
  end: number;
}

/** The alerts of a whole attempt at once, known only by its observations: what goes on at the end lasts to the last of them. */
export function evaluateObservations(observations: readonly Observation[]): TimelineEvent[] {
  const { state, windows } = observe(initialState, observations);
  return toAlerts([...windows, ...openWindows(state, state.seenUntilMs)]).map(
    ({ kind, class: alertClass, startMs, durationMs }) => ({
      kind,
      class: alertClass,
      start: startMs,
      end: startMs + durationMs,
    }),
  );
}
