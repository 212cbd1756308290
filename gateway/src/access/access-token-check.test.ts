import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { createOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { createAccessTokenCheck } from './access-token-check.ts';
import { createSessionCheck } from './session-check.ts';

const minuteMs = 60_000;

function openCheck() {
  const clock = createFakeClock();
  const { token, tokenHash } = createOpaqueToken();
  const ids = { userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() };
  const viewer = { ...ids, role: 'INTEGRATOR' as const, scopes: ['class:read'] };
  const expiresAt = clock.now() + 60 * minuteMs;
  const held = { viewer, expiresAt: new Date(expiresAt).toISOString() };
  const call = vi.fn<(name: string, input: object) => Promise<unknown>>(async () => held);
  const logged: unknown[] = [];
  const logger = { warn: (...words: unknown[]) => void logged.push(words), debug: () => undefined } as never;
  const client = { call } as unknown as InternalClient;
  const sessions = createSessionCheck({ client, clock, logger });
  const check = createAccessTokenCheck({ client, sessions, clock, logger });
  const ask = () => check.holderOf(token);
  const coreFails = () => call.mockImplementation(() => Promise.reject(storeUnavailable('core')));
  return {
    check,
    ask,
    coreFails,
    call,
    clock,
    sessions,
    logged,
    token,
    tokenHash,
    held: { viewer, expiresAt },
  };
}

describe('while the stream of revocations is followed', () => {
  it('an answer counts for 5 s, good or bad, and then is asked for again', async () => {
    const { ask, call, clock, sessions, held } = openCheck();
    sessions.noteFollowing();
    expect(await ask()).toEqual(held);
    await clock.advance(5_000);
    expect(await ask()).toEqual(held);
    expect(call).toHaveBeenCalledTimes(1);
    call.mockResolvedValue(null);
    await clock.advance(1);
    expect([await ask(), await ask()]).toEqual([undefined, undefined]);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('a revoked token is refused at once, without asking, also where core was just answering that it stands', async () => {
    const { ask, call, sessions, held } = openCheck();
    sessions.noteFollowing();
    const asked = ask();
    sessions.noteRevoked(held.viewer.sessionId);
    expect([await asked, await ask()]).toEqual([undefined, undefined]);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

it('without the stream every request asks, and requests at the same time share one question', async () => {
  const { ask, call } = openCheck();
  await Promise.all([ask(), ask()]);
  expect(call).toHaveBeenCalledTimes(1);
  await ask();
  expect(call).toHaveBeenCalledTimes(2);
});

it('an answer from before the stream broke is not taken for one that was followed', async () => {
  const { ask, call, sessions } = openCheck();
  await ask();
  sessions.noteFollowing();
  await ask();
  expect(call).toHaveBeenCalledTimes(2);
});

it('is over at its end, remembered or not', async () => {
  const { ask, clock, sessions, held } = openCheck();
  sessions.noteFollowing();
  await clock.advance(held.expiresAt - clock.now() - 1);
  expect(await ask()).toEqual(held);
  await clock.advance(1);
  expect(await ask()).toBeUndefined();
});

it('tells core its digest and nobody the token, and asks nothing about what cannot be one', async () => {
  const { check, ask, coreFails, call, logged, token, tokenHash } = openCheck();
  await ask();
  coreFails();
  await ask();
  expect(call.mock.calls.at(-1)).toEqual(['access-token', { tokenHash }]);
  expect(logged).toHaveLength(1);
  expect(inspect([call.mock.calls, logged], { depth: 9 })).not.toContain(token.slice(4));
  expect(await check.holderOf('ens_short')).toBeUndefined();
  expect(call).toHaveBeenCalledTimes(2);
});

describe('while core does not answer', () => {
  it('a token that was good within the last 15 minutes counts on, until it ends or is revoked', async () => {
    const { ask, coreFails, clock, sessions, held } = openCheck();
    await ask();
    coreFails();
    await clock.advance(15 * minuteMs);
    expect(await ask()).toEqual(held);
    sessions.noteRevoked(held.viewer.sessionId);
    expect(await ask()).toBeUndefined();
  });

  it.each([
    ['was never seen', 0],
    ['was seen longer ago', 15 * minuteMs + 1],
  ])('one that %s may be good: the request fails for now, and is not refused', async (_, agoMs) => {
    const { ask, coreFails, clock } = openCheck();
    if (agoMs > 0) await ask();
    coreFails();
    await clock.advance(agoMs);
    await expect(ask()).rejects.toMatchObject({ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } });
  });

  it('one that core once said is over stays refused', async () => {
    const { ask, coreFails, call } = openCheck();
    await ask();
    call.mockResolvedValueOnce(null);
    expect(await ask()).toBeUndefined();
    coreFails();
    expect(await ask()).toBeUndefined();
  });
});
