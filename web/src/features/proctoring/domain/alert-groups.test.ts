import { describe, expect, it } from 'vitest';
import { groupAlerts } from './alert-groups.ts';
import type { Alert } from './alert-list.ts';

const alert = (given: Partial<Alert>): Alert => ({
  cursor: '1',
  kind: 'TAB_HIDDEN',
  class: 'WARNING',
  startedAt: '2026-01-01T10:00:00.100Z',
  durationMs: 3_000,
  receivedAt: '2026-01-01T10:00:03.000Z',
  attemptId: 'a',
  ...given,
});

describe('groupAlerts', () => {
  it('makes one entry of what one change of tabs set off, each part with its own duration', () => {
    const [group, ...others] = groupAlerts([
      alert({
        kind: 'FULLSCREEN_EXIT',
        class: 'EVIDENCE',
        startedAt: '2026-01-01T10:00:00.900Z',
        durationMs: 60_000,
      }),
      alert({ kind: 'WINDOW_BLURRED', class: 'INFO' }),
      alert({}),
    ]);
    expect(others).toEqual([]);
    expect(group?.class).toBe('EVIDENCE');
    expect(group?.alerts.map(({ kind, durationMs }) => [kind, durationMs])).toEqual([
      ['TAB_HIDDEN', 3_000],
      ['WINDOW_BLURRED', 3_000],
      ['FULLSCREEN_EXIT', 60_000],
    ]);
  });

  it('keeps apart what began later, and what somebody else did', () => {
    const later = alert({ startedAt: '2026-01-01T10:00:01.100Z' });
    const other = alert({ attemptId: 'b', startedAt: '2026-01-01T10:00:00.200Z' });
    expect(groupAlerts([later, other, alert({})]).map(({ alerts }) => alerts)).toEqual([
      [later],
      [other],
      [alert({})],
    ]);
  });
});
