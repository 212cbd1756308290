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

export const kindWords: Record<AlertKind, string> = {
  TAB_HIDDEN: 'Another tab or app covered the quiz',
  WINDOW_BLURRED: 'Worked in another window',
  FULLSCREEN_EXIT: 'Left full screen',
  COPY: 'Copied something',
  PASTE: 'Pasted something',
  PRINT: 'Printed the page',
  MONITOR_LOST: 'The page gave no sign of life',
};

export const classWords: Record<AlertClass, string> = {
  TECHNICAL: 'Technical, help first',
  INFO: 'For information',
  WARNING: 'Worth a look',
  EVIDENCE: 'Worth a review',
};

/** “4 s”, “1 min 12 s”; empty for what has no duration. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (ms <= 0) return '';
  if (seconds < 1) return 'less than 1 s';
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 && `${minutes} min`, (rest > 0 || minutes === 0) && `${rest} s`]
    .filter(Boolean)
    .join(' ');
}
