/** Alerts as a teacher reads them: what one act of a student set off is one entry. Pure. */
import { alertKey, alertKinds, type Alert, type AlertClass } from './alert-list.ts';

export interface AlertGroup {
  key: string;
  /** In the order in which they began; never empty. */
  alerts: readonly [Alert, ...Alert[]];
  /** The most serious of them. */
  class: AlertClass;
}

/** Changing to another tab leaves full screen and this window too, all within a moment. */
const sameActMs = 1_000;

const bySeriousness: readonly AlertClass[] = ['INFO', 'TECHNICAL', 'WARNING', 'EVIDENCE'];
const moreSerious = (a: AlertClass, b: AlertClass) =>
  bySeriousness.indexOf(a) >= bySeriousness.indexOf(b) ? a : b;

const inOrder = (a: Alert, b: Alert) =>
  a.startedAt.localeCompare(b.startedAt) || alertKinds.indexOf(a.kind) - alertKinds.indexOf(b.kind);

/** Takes alerts newest first, and answers groups newest first. */
export function groupAlerts(alerts: readonly Alert[]): readonly AlertGroup[] {
  const groups: AlertGroup[] = [];
  const latestOf = new Map<string, AlertGroup>();
  for (const alert of [...alerts].sort(inOrder)) {
    const held = latestOf.get(alert.attemptId);
    const began = held ? Date.parse(alert.startedAt) - Date.parse(held.alerts[0].startedAt) : Infinity;
    if (held && began < sameActMs) {
      held.alerts = [...held.alerts, alert];
      held.class = moreSerious(held.class, alert.class);
    } else {
      const group: AlertGroup = { key: alertKey(alert), alerts: [alert], class: alert.class };
      latestOf.set(alert.attemptId, group);
      groups.push(group);
    }
  }
  return groups.reverse();
}
