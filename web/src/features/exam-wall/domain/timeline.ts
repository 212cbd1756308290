/** One student's alerts on an axis of time, a lane a kind. Pure: moments are ms since the epoch. */
import type { Alert, AlertClass, AlertKind } from '../../proctoring/domain/alert-list.ts';

export interface Bar {
  key: string;
  /** Fractions of the axis, from 0 to 1. */
  from: number;
  to: number;
  class: AlertClass;
}
export interface Lane {
  kind: AlertKind;
  bars: readonly Bar[];
  /** How long all of them lasted together. */
  totalMs: number;
}

const within = (value: number) => Math.min(1, Math.max(0, value));

/** Lanes in the order in which their kinds first happened. */
export function lanesOf(alerts: readonly Alert[], from: number, to: number): readonly Lane[] {
  const length = Math.max(1, to - from);
  const lanes = new Map<AlertKind, { kind: AlertKind; bars: Bar[]; totalMs: number }>();
  for (const alert of [...alerts].sort((a, b) => a.startedAt.localeCompare(b.startedAt))) {
    const start = Date.parse(alert.startedAt) - from;
    const lane = lanes.get(alert.kind) ?? { kind: alert.kind, bars: [], totalMs: 0 };
    lanes.set(alert.kind, lane);
    lane.totalMs += alert.durationMs;
    lane.bars.push({
      key: `${alert.kind} ${alert.startedAt}`,
      from: within(start / length),
      to: within((start + alert.durationMs) / length),
      class: alert.class,
    });
  }
  return [...lanes.values()];
}

const steps = [10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000, 7_200_000];

/** Round moments since the beginning, in ms, at most eight of them, for the axis. */
export function ticksOf(lengthMs: number): readonly number[] {
  const step = steps.find((ms) => lengthMs / ms <= 8) ?? 24 * 3_600_000;
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
}
