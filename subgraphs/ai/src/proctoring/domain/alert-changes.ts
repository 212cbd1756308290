/** What to tell when the rules, applied to what is known now, give other alerts than were told before. */
import { alertKey, toAlerts, type Alert } from './alerts.ts';
import type { Window } from './windows.ts';

/** An alert as it was told last. A withdrawn one was told by the clock and later observations showed it too short. */
export interface KnownAlert extends Alert {
  withdrawn: boolean;
}

/**
 * RAISED and ENDED are told to those who watch; GROWN only keeps the record true. WITHDRAWN is told with the duration
 * that the window really had, and leaves the lists.
 */
export type AlertEffect = 'RAISED' | 'GROWN' | 'ENDED' | 'WITHDRAWN';
export interface AlertChange {
  effect: AlertEffect;
  alert: Alert;
}

/**
 * Compares known alerts with `windows`. While an attempt runs, `windows` are those of the latest batches and those that
 * go on (`whole` false): what ended earlier stands. Once it is handed in they are all windows there are (`whole` true).
 */
export function toChanges(
  known: readonly KnownAlert[],
  windows: readonly Window[],
  whole: boolean,
): AlertChange[] {
  const alerts = toAlerts(windows);
  const knownByKey = new Map(known.map((alert) => [alertKey(alert), alert]));
  const changes = alerts.flatMap((alert): AlertChange[] => {
    const effect = effectOf(knownByKey.get(alertKey(alert)), alert, whole);
    return effect ? [{ effect, alert }] : [];
  });
  const alerting = new Set(alerts.map(alertKey));
  const open = known.filter(
    (alert) => !alert.withdrawn && (whole || !alert.ended) && !alerting.has(alertKey(alert)),
  );
  return [...changes, ...open.flatMap((alert) => toWithdrawal(alert, windows, whole))];
}

function effectOf(known: KnownAlert | undefined, alert: Alert, whole: boolean): AlertEffect | undefined {
  if (known === undefined || known.withdrawn) return 'RAISED';
  if (!alert.ended) return alert.durationMs > known.durationMs ? 'GROWN' : undefined;
  if (!known.ended) return 'ENDED';
  return whole ? differs(known, alert) : alert.durationMs > known.durationMs ? 'ENDED' : undefined;
}
const differs = (known: Alert, alert: Alert) => (known.durationMs === alert.durationMs ? undefined : 'ENDED');

/** An open alert is taken back only by a window that ended too soon, never because less is known than the clock said. */
function toWithdrawal(alert: KnownAlert, windows: readonly Window[], whole: boolean): AlertChange[] {
  const window = windows.find((candidate) => candidate.ended && alertKey(candidate) === alertKey(alert));
  if (window === undefined && !whole) return [];
  const durationMs = window ? window.endMs - window.startMs : 0;
  return [{ effect: 'WITHDRAWN', alert: { ...alert, durationMs, ended: true } }];
}
