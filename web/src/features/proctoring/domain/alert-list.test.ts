import { describe, expect, it } from 'vitest';
import { durationOf, mergeAlerts, type Alert } from './alert-list.ts';

const alert = (given: Partial<Alert>): Alert => ({
  cursor: '1',
  kind: 'TAB_HIDDEN',
  class: 'WARNING',
  startedAt: '2026-01-01T10:00:00.000Z',
  durationMs: 3_000,
  receivedAt: '2026-01-01T10:00:03.000Z',
  attemptId: 'a',
  ...given,
});
const ended = alert({ cursor: '2', durationMs: 12_000, receivedAt: '2026-01-01T10:00:12.000Z' });

describe('mergeAlerts', () => {
  it('updates an alert when it ends instead of listing it twice, in either order', () => {
    expect(mergeAlerts(mergeAlerts([], [alert({})]), [ended])).toEqual([ended]);
    expect(mergeAlerts(mergeAlerts([], [ended]), [alert({})])).toEqual([ended]);
  });

  it('keeps the same moment of two students apart', () => {
    expect(mergeAlerts([alert({})], [alert({ attemptId: 'b' })])).toHaveLength(2);
  });

  it('puts what began last first, loaded or live', () => {
    const early = alert({ kind: 'COPY', startedAt: '2026-01-01T09:00:00.000Z' });
    expect(mergeAlerts([alert({})], [early]).map(({ kind }) => kind)).toEqual(['TAB_HIDDEN', 'COPY']);
  });
});

describe('durationOf', () => {
  it.each([
    [0, null],
    [400, { key: 'moment' }],
    [4_000, { key: 'seconds', seconds: 4 }],
    [60_000, { key: 'minutes', minutes: 1 }],
    [72_000, { key: 'both', minutes: 1, seconds: 12 }],
  ])('says %i ms as people do', (ms, words) => expect(durationOf(ms)).toEqual(words));
});
