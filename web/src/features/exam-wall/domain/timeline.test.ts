import { expect, it } from 'vitest';
import type { Alert, AlertKind } from '../../proctoring/domain/alert-list.ts';
import { lanesOf, ticksOf } from './timeline.ts';

const begin = Date.UTC(2026, 0, 1, 9);
const alert = (kind: AlertKind, second: number, durationMs: number): Alert => ({
  cursor: String(second),
  kind,
  class: 'WARNING',
  startedAt: new Date(begin + second * 1_000).toISOString(),
  durationMs,
  receivedAt: new Date(begin).toISOString(),
  attemptId: 'attempt',
});

it('places what happened where it happened, a lane a kind, and adds up how long', () => {
  const alerts = [alert('TAB_HIDDEN', 50, 10_000), alert('COPY', 25, 0), alert('TAB_HIDDEN', 0, 5_000)];
  expect(lanesOf(alerts, begin, begin + 100_000)).toMatchObject([
    {
      kind: 'TAB_HIDDEN',
      totalMs: 15_000,
      bars: [
        { from: 0, to: 0.05 },
        { from: 0.5, to: 0.6 },
      ],
    },
    { kind: 'COPY', totalMs: 0, bars: [{ from: 0.25, to: 0.25 }] },
  ]);
});

it('keeps everything on the axis, whatever a clock said', () => {
  const [lane] = lanesOf([alert('PASTE', -5, 1_000), alert('PASTE', 200, 9_000)], begin, begin + 100_000);
  expect(lane?.bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

it('marks the axis at round moments, few enough to read', () => {
  expect(ticksOf(45_000)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  expect(ticksOf(90 * 60_000)).toHaveLength(4);
  expect(ticksOf(0)).toEqual([0]);
});
