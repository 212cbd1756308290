import { describe, expect, it } from 'vitest';
import type { Alert, AlertClass } from '../../proctoring/domain/alert-list.ts';
import { needing, seeTo, tilesOf, type Sitting } from './wall.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 9, 0, second)).toISOString();
const now = Date.parse(at(59));

const sitting = (id: string, more: Partial<Sitting> = {}): Sitting => ({
  id,
  student: { id: `user-${id}`, name: id },
  state: 'IN_PROGRESS',
  startedAt: at(0),
  lastSeenAt: at(58),
  answeredCount: 0,
  ...more,
});
const alert = (attemptId: string, severity: AlertClass, second: number): Alert => ({
  cursor: String(second),
  kind: 'COPY',
  class: severity,
  startedAt: at(second),
  durationMs: 0,
  receivedAt: at(second),
  attemptId,
});
const order = (...given: Parameters<typeof tilesOf>) => tilesOf(...given).map(({ sitting }) => sitting.id);

describe('wall', () => {
  it('puts those who need help first, then what is to be reviewed, the calm by name, the finished last', () => {
    const sittings = ['done', 'zoe', 'adam', 'look', 'review', 'help', 'gone'].map((id) => sitting(id));
    const standing = sittings.map((one) => {
      if (one.id === 'done') return { ...one, state: 'SUBMITTED' as const };
      return one.id === 'gone' ? { ...one, lastSeenAt: at(30) } : one;
    });
    const alerts = [
      alert('look', 'WARNING', 9),
      alert('review', 'EVIDENCE', 5),
      alert('help', 'TECHNICAL', 1),
    ];
    expect(order(standing, alerts, {}, now)).toEqual([
      'help',
      'review',
      'look',
      'gone',
      'adam',
      'zoe',
      'done',
    ]);
  });

  it('asks for help with what is technical only until the page has worked again for a minute', () => {
    const broken = [alert('a', 'TECHNICAL', 1)];
    const needAt = (moment: number) =>
      tilesOf([sitting('a', { lastSeenAt: new Date(moment).toISOString() })], broken, {}, moment)[0]?.need;
    expect([needAt(now), needAt(now + 60_000)]).toEqual(['help', 'none']);
  });

  it('lets the newest alert lead among those of one need', () => {
    const alerts = [alert('a', 'WARNING', 3), alert('b', 'WARNING', 8)];
    expect(order([sitting('a'), sitting('b')], alerts, {}, now)).toEqual(['b', 'a']);
  });

  it('calms a tile that was seen to, until something new happens', () => {
    const sittings = [sitting('a'), sitting('b')];
    const first = [alert('b', 'EVIDENCE', 3)];
    const tiles = tilesOf(sittings, first, {}, now);
    expect(needing(tiles)).toBe(1);
    const [urgent] = tiles;
    if (!urgent) throw new Error('There is a tile.');
    const seen = seeTo({}, urgent);
    expect(order(sittings, first, seen, now)).toEqual(['a', 'b']);
    expect(order(sittings, [...first, alert('b', 'WARNING', 6)], seen, now)).toEqual(['b', 'a']);
  });

  it('tells the time left only of those who still work under a limit', () => {
    const given = [
      sitting('a', { endsAt: at(89) }),
      sitting('b'),
      sitting('c', { endsAt: at(89), state: 'SUBMITTED' }),
      sitting('d', { endsAt: at(10) }),
    ];
    const left = new Map(tilesOf(given, [], {}, now).map(({ sitting: { id }, leftMs }) => [id, leftMs]));
    expect([...'abcd'].map((id) => left.get(id))).toEqual([30_000, null, null, 0]);
  });
});
