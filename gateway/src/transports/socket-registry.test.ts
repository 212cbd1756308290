import { afterEach, expect, it, vi } from 'vitest';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import type { Identity } from '../access/identify.ts';
import { createSessionCheck } from '../access/session-check.ts';
import { createSocketRegistry } from './socket-registry.ts';

/** A registry that lets each person have one socket. */
function openRegistry() {
  const clock = createFakeClock();
  const call = async () => ({ active: true });
  const sessions = createSessionCheck({ client: { call } as unknown as InternalClient, clock, logger });
  const registry = createSocketRegistry({ sessions, socketsPerUserMax: 1, drainWindowMs: 0, clock });
  return { clock, sessions, registry };
}

const somebody = (expiresAt: number): Identity & { kind: 'viewer' } => ({
  ...{ kind: 'viewer', expiresAt },
  viewer: {
    ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() },
    ...{ role: 'STUDENT', scopes: [] },
  },
});

/** A connection that remembers how it was closed. */
function openConnection() {
  const closed: [number, string][] = [];
  return { closed, close: (code: number, reason: string) => void closed.push([code, reason]) };
}

afterEach(() => {
  vi.useRealTimers();
});

it('a session that is revoked before its socket is admitted takes no place', () => {
  const { clock, sessions, registry } = openRegistry();
  const person = somebody(clock.now() + 60_000);
  sessions.noteRevoked(person.viewer.sessionId);
  expect(registry.admit(openConnection(), person, '::1')).toBe('revoked');
  const again = { ...person, viewer: { ...person.viewer, sessionId: uuidV7() } };
  const connection = openConnection();
  expect(registry.admit(connection, again, '::1')).toBe('admitted');
  registry.release(connection);
});

it('a token that lasts longer than any timer closes its socket when it ends, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { clock, registry } = openRegistry();
  const dayMs = 24 * 3_600_000;
  const [kept, left] = [openConnection(), openConnection()];
  registry.admit(kept, somebody(clock.now() + 60 * dayMs), '::1');
  registry.admit(left, somebody(clock.now() + 60 * dayMs), '::1');
  for (let day = 1; day <= 60; day++) {
    expect(kept.closed).toEqual([]);
    if (day === 40) registry.release(left);
    await clock.advance(dayMs);
    vi.advanceTimersByTime(dayMs);
  }
  expect([kept.closed, left.closed]).toEqual([[[4403, 'Token expired']], []]);
});
