import { describe, expect, it, vi } from 'vitest';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createSessionCheck } from './session-check.ts';

function openCheck(answer: () => Promise<{ active: boolean }> = async () => ({ active: true })) {
  const call = vi.fn(answer);
  const clock = createFakeClock();
  const sessions = createSessionCheck({ client: { call } as unknown as InternalClient, clock, logger });
  return { sessions, call, clock, id: uuidV7() };
}

describe('while the stream of revocations is followed', () => {
  it('an answer counts for 5 s, and then is asked for again', async () => {
    const { sessions, call, clock, id } = openCheck();
    sessions.noteFollowing();
    expect(await sessions.isActive(id)).toBe(true);
    await clock.advance(5_000);
    expect(await sessions.isActive(id)).toBe(true);
    expect(call).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    await sessions.isActive(id);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('a revoked session is refused at once, without asking', async () => {
    const { sessions, call, id } = openCheck();
    sessions.noteFollowing();
    await sessions.isActive(id);
    sessions.noteRevoked(id);
    expect(await sessions.isActive(id)).toBe(false);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('a session revoked while core was answering that it stands is refused', async () => {
    let reply: (answer: { active: boolean }) => void = () => {};
    const { sessions, id } = openCheck(() => new Promise((resolve) => (reply = resolve)));
    sessions.noteFollowing();
    const asked = sessions.isActive(id);
    sessions.noteRevoked(id);
    reply({ active: true });
    expect(await asked).toBe(false);
    expect(await sessions.isActive(id)).toBe(false);
  });
});

it('without the stream every request asks, and requests at the same time share one question', async () => {
  const { sessions, call, id } = openCheck();
  await Promise.all([sessions.isActive(id), sessions.isActive(id)]);
  expect(call).toHaveBeenCalledTimes(1);
  await sessions.isActive(id);
  expect(call).toHaveBeenCalledTimes(2);
});

it('forgets what it knew when the stream breaks', async () => {
  const { sessions, call, id } = openCheck();
  sessions.noteFollowing();
  await sessions.isActive(id);
  sessions.noteLost();
  await sessions.isActive(id);
  expect(call).toHaveBeenCalledTimes(2);
});

it('takes a session for good when core does not answer, and does not remember that', async () => {
  const { sessions, call, id } = openCheck(() => Promise.reject(storeUnavailable('core')));
  sessions.noteFollowing();
  expect(await sessions.isActive(id)).toBe(true);
  expect(await sessions.isActive(id)).toBe(true);
  expect(call).toHaveBeenCalledTimes(2);
});

it('refuses a session that core once said is over, whatever core says or does not say later', async () => {
  const answer = vi.fn(async () => ({ active: false }));
  const { sessions, id } = openCheck(answer);
  expect(await sessions.isActive(id)).toBe(false);
  answer.mockRejectedValue(storeUnavailable('core'));
  sessions.noteFollowing();
  sessions.noteLost();
  expect(await sessions.isActive(id)).toBe(false);
});

it('tells of a gap each time the stream starts, because revocations may have been missed', () => {
  const { sessions } = openCheck();
  const gap = vi.fn();
  const stop = sessions.onGap(gap);
  sessions.noteFollowing();
  sessions.noteFollowing();
  sessions.noteLost();
  sessions.noteFollowing();
  expect(gap).toHaveBeenCalledTimes(2);
  stop();
  sessions.noteLost();
  sessions.noteFollowing();
  expect(gap).toHaveBeenCalledTimes(2);
});
