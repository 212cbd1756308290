/** The wall of an exam: a tile a student, those who need somebody first. Pure: the moment is given, in ms. */
import { mergeAlerts, type Alert } from '../../proctoring/domain/alert-list.ts';

export interface Sitting {
  id: string;
  student: { id: string; name: string };
  state: 'IN_PROGRESS' | 'SUBMITTED';
  startedAt: string;
  submittedAt?: string | null;
  /** When time is up; null without a limit. */
  endsAt?: string | null;
  /** When the page was last heard of; null before. */
  lastSeenAt?: string | null;
  answeredCount: number;
}

/** Why a tile stands where it stands, most pressing first. */
export const needs = ['help', 'review', 'look', 'away', 'none', 'done'] as const;
export type Need = (typeof needs)[number];

export interface Tile {
  sitting: Sitting;
  need: Need;
  /** Newest first, without those a teacher has seen to. */
  alerts: readonly Alert[];
  /** Ms left; null without a limit. */
  leftMs: number | null;
}

/** By attempt, the moment of the newest alert a teacher has seen to. */
export type SeenTo = Readonly<Record<string, string>>;

/** A page sends a sign of life every five seconds: after this long without one it counts as away. */
const awayAfterMs = 20_000;

const ofNewest: Record<Alert['class'], Need> = {
  TECHNICAL: 'help',
  EVIDENCE: 'review',
  WARNING: 'look',
  INFO: 'none',
};
const moreUrgent = (a: Need, b: Need): Need => (needs.indexOf(a) <= needs.indexOf(b) ? a : b);

/** How long after its end something technical still asks for help: then the page works again. */
const helpForMs = 60_000;

const needOfAlert = (alert: Alert, now: number): Need => {
  const ended = Date.parse(alert.startedAt) + alert.durationMs;
  return alert.class === 'TECHNICAL' && now - ended > helpForMs ? 'none' : ofNewest[alert.class];
};

function needOf(sitting: Sitting, alerts: readonly Alert[], now: number): Need {
  if (sitting.state === 'SUBMITTED')
    return alerts.some((alert) => alert.class === 'EVIDENCE') ? 'review' : 'done';
  const away = sitting.lastSeenAt != null && now - Date.parse(sitting.lastSeenAt) > awayAfterMs;
  return alerts.map((alert) => needOfAlert(alert, now)).reduce(moreUrgent, away ? 'away' : 'none');
}

/** Alerts by attempt, each list newest first. */
export function byAttempt(alerts: readonly Alert[]): ReadonlyMap<string, readonly Alert[]> {
  const map = new Map<string, Alert[]>();
  for (const alert of mergeAlerts([], alerts)) {
    map.set(alert.attemptId, [...(map.get(alert.attemptId) ?? []), alert]);
  }
  return map;
}

/** Tiles in the order in which somebody should look at them: by need, the newest alert first, then by name. */
export function tilesOf(
  sittings: readonly Sitting[],
  alerts: readonly Alert[],
  seenTo: SeenTo,
  now: number,
): readonly Tile[] {
  const alertsOf = byAttempt(alerts);
  const tiles = sittings.map((sitting): Tile => {
    const seen = seenTo[sitting.id];
    const open = (alertsOf.get(sitting.id) ?? []).filter(({ startedAt }) => !seen || startedAt > seen);
    const leftMs =
      sitting.endsAt && sitting.state === 'IN_PROGRESS'
        ? Math.max(0, Date.parse(sitting.endsAt) - now)
        : null;
    return { sitting, need: needOf(sitting, open, now), alerts: open, leftMs };
  });
  const newest = ({ alerts: [first] }: Tile) => first?.startedAt ?? '';
  return tiles.sort(
    (a, b) =>
      needs.indexOf(a.need) - needs.indexOf(b.need) ||
      newest(b).localeCompare(newest(a)) ||
      a.sitting.student.name.localeCompare(b.sitting.student.name),
  );
}

/** Remembers that everything known of an attempt was seen to. */
export function seeTo(seenTo: SeenTo, { sitting, alerts: [newest] }: Tile): SeenTo {
  return newest ? { ...seenTo, [sitting.id]: newest.startedAt } : seenTo;
}

/** How many tiles want somebody: what a teacher reads first. */
export const needing = (tiles: readonly Tile[]): number =>
  tiles.filter(({ need }) => need === 'help' || need === 'review' || need === 'look').length;
