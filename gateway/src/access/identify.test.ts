import { expect, it } from 'vitest';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { accessTokenLifeS, createAccessTokens, type Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createIdentify } from './identify.ts';
import { createSessionCheck } from './session-check.ts';

const accessTokens = createAccessTokens('a secret of at least thirty-two bytes');

it('while core cannot be asked a token is good for its own life and not a moment longer, but for a revoked session', async () => {
  const clock = createFakeClock();
  const call = () => Promise.reject(storeUnavailable('core'));
  const sessions = createSessionCheck({ client: { call } as unknown as InternalClient, clock, logger });
  const programs = { holderOf: async () => undefined };
  const identify = createIdentify({ accessTokens, sessions, programs, clock });
  const signIn = async (): Promise<[Viewer, () => ReturnType<typeof identify>]> => {
    const ids = { userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() };
    const viewer: Viewer = { ...ids, role: 'STUDENT', scopes: [] };
    const authorization = `Bearer ${await accessTokens.sign(viewer, clock.now())}`;
    return [viewer, () => identify({ authorization })];
  };
  const [viewer, asViewer] = await signIn();
  const [left, asLeft] = await signIn();
  sessions.noteRevoked(left.sessionId);
  sessions.noteLost();
  expect(await asLeft()).toEqual({ kind: 'refused', shown: 'bearer' });
  await clock.advance(accessTokenLifeS * 1_000 - 2_000);
  expect(await asViewer()).toMatchObject({ kind: 'viewer', viewer });
  await clock.advance(2_001);
  expect(await asViewer()).toEqual({ kind: 'refused', shown: 'bearer' });
});

it.each([
  ['is of a session where signing in alone makes such tokens', true, ['session']],
  ['has none elsewhere', false, []],
])('a signed token that names no scopes %s', async (_, onlySessionsSign, scopes) => {
  const clock = createFakeClock();
  const sessions = { isActive: async () => true };
  const programs = { holderOf: async () => undefined };
  const identify = createIdentify({ accessTokens, sessions, programs, onlySessionsSign, clock });
  const ids = { userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() };
  const token = await accessTokens.sign({ ...ids, role: 'TEACHER', scopes: [] }, clock.now());
  expect(await identify({ authorization: `Bearer ${token}` })).toMatchObject({
    viewer: { ...ids, scopes },
  });
});
