/** Alerts of one quiz, each once, newest first. Pure. */
export type AlertKind =
  'TAB_HIDDEN' | 'WINDOW_BLURRED' | 'FULLSCREEN_EXIT' | 'COPY' | 'PASTE' | 'PRINT' | 'MONITOR_LOST';
export type AlertClass = 'TECHNICAL' | 'INFO' | 'WARNING' | 'EVIDENCE';

export interface Alert {
  cursor: string;
  kind: AlertKind;
  class: AlertClass;
  startedAt: string;
  durationMs: number;
  receivedAt: string;
  attemptId: string;
  student?: { id: string; name: string } | null;
}

/** The same matter of the same attempt: an alert that comes again, when it ends, replaces the first. */
export const alertKey = ({ attemptId, kind, startedAt }: Alert): string =>
  `${attemptId} ${kind} ${startedAt}`;

const later = (a: Alert, b: Alert) =>
  b.durationMs > a.durationMs || (b.durationMs === a.durationMs && b.receivedAt >= a.receivedAt) ? b : a;

/** Takes in alerts in whatever order they come, loaded or live. */
export function mergeAlerts(known: readonly Alert[], incoming: readonly Alert[]): readonly Alert[] {
  const byKey = new Map(known.map((alert) => [alertKey(alert), alert]));
  for (const alert of incoming) {
    const held = byKey.get(alertKey(alert));
    byKey.set(alertKey(alert), held ? later(held, alert) : alert);
  }
  return [...byKey.values()].sort(
    (a, b) => b.startedAt.localeCompare(a.startedAt) || b.cursor.localeCompare(a.cursor),
  );
}

/** Kinds in the order in which what belongs together is told. */
export const alertKinds = [
  'TAB_HIDDEN',
  'WINDOW_BLURRED',
  'FULLSCREEN_EXIT',
  'COPY',
  'PASTE',
  'PRINT',
  'MONITOR_LOST',
] as const satisfies readonly AlertKind[];

/** A duration as people say it: nothing, a moment, “4 s”, “1 min 12 s”. */
export type SpokenDuration =
  | { key: 'moment' }
  | { key: 'seconds'; seconds: number }
  | { key: 'minutes'; minutes: number }
  | { key: 'both'; minutes: number; seconds: number };

/** Null for what has no duration. */
export function durationOf(ms: number): SpokenDuration | null {
  const whole = Math.round(ms / 1_000);
  if (ms <= 0) return null;
  if (whole < 1) return { key: 'moment' };
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  if (minutes === 0) return { key: 'seconds', seconds };
  return seconds === 0 ? { key: 'minutes', minutes } : { key: 'both', minutes, seconds };
}
