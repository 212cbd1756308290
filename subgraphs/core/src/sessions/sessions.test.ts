import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { signUp } from '../accounts/sign-up.ts';
import { must } from '../../test/people.ts';
import { checkSession } from './check-session.ts';
import { refreshSession, reuseGraceMs } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const password = 'correct horse battery';
const address = () => `198.51.100.${Math.floor(core.clock.now() % 200)}:${uniqueEmail()}`;

async function someone() {
  const email = uniqueEmail();
  const input = { name: 'Someone', email, password, organisationCode: undefined, traceparent: null };
  return { email, signedIn: must(await signUp(core.deps, { ...input, remoteAddress: address() })) };
}
const refresh = (refreshToken: string | undefined) =>
  refreshSession(core.deps, { refreshToken, traceparent: null });
const stands = (sessionId: string) => checkSession(core.deps, sessionId);

describe('signing in', () => {
  it('opens a session for the right password, whatever the case of the address', async () => {
    const { email } = await someone();
    const signedIn = must(
      await signIn(core.deps, { email: ` ${email.toUpperCase()} `, password, remoteAddress: address() }),
    );
    expect(await stands(signedIn.viewer.sessionId)).toBe(true);
    const token = await core.accessTokens.verify(signedIn.accessToken, core.clock.now());
    expect(token).toMatchObject({ userId: signedIn.person.id, role: 'STUDENT' });
    expect(token?.expiresAt).toBe(core.clock.now() + 15 * 60 * 1000);
  });

  it('answers a wrong password and an unknown account with the same words', async () => {
    const { email } = await someone();
    const wrong = await signIn(core.deps, { email, password: 'wrong-one', remoteAddress: address() });
    const unknown = await signIn(core.deps, { email: uniqueEmail(), password, remoteAddress: address() });
    expect(wrong).toMatchObject({ ok: false, problem: 'InvalidCredentialsProblem' });
    expect(unknown).toEqual(wrong);
  });

  it('answers addresses that cannot be one like unknown accounts', async () => {
    for (const email of ['', 'nobody', 'a\u0000b@example.test']) {
      const outcome = await signIn(core.deps, { email, password, remoteAddress: address() });
      expect(outcome).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    }
  });

  it('refuses an account after five wrong passwords, even the right one, until the window is over', async () => {
    const { email } = await someone();
    const attempt = (given: string) =>
      signIn(core.deps, { email, password: given, remoteAddress: address() });
    for (let n = 0; n < 5; n++) expect(await attempt('wrong-one')).toMatchObject({ ok: false });
    expect(await attempt(password)).toMatchObject({ ok: false, problem: 'RateLimitedProblem' });
    await core.clock.advance(5 * 60 * 1000 + 1);
    expect(await attempt(password)).toMatchObject({ ok: true });
  });

  it('lets no burst of guesses through beyond the limit of an account', async () => {
    const { email } = await someone();
    const burst = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn(core.deps, { email, password: 'wrong-one', remoteAddress: address() }),
      ),
    );
    const tried = burst.filter((outcome) => !outcome.ok && outcome.problem === 'InvalidCredentialsProblem');
    expect(tried).toHaveLength(5);
  });

  it('opens no session with a role, or after a password, that changed while the password was checked', async () => {
    const { email, signedIn } = await someone();
    const { id } = signedIn.person;
    const { accounts } = core.deps.records;
    const meanwhile = (change: () => Promise<void>) => ({
      ...core.deps.passwords,
      async verify(...given: Parameters<typeof core.deps.passwords.verify>) {
        const isRight = await core.deps.passwords.verify(...given);
        await change();
        return isRight;
      },
    });
    const attempt = (change: () => Promise<void>) =>
      signIn({ ...core.deps, passwords: meanwhile(change) }, { email, password, remoteAddress: address() });
    const promoted = must(await attempt(() => accounts.setRole(id, 'TEACHER')));
    expect([promoted.viewer.role, promoted.person.role]).toEqual(['TEACHER', 'TEACHER']);
    const locked = await attempt(() => accounts.setPasswordHash(id, 'another hash'));
    expect(locked).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  });

  it('never counts a sign-in that succeeds', async () => {
    const { email } = await someone();
    const from = address();
    for (let n = 0; n < 8; n++)
      expect(await signIn(core.deps, { email, password, remoteAddress: from })).toMatchObject({ ok: true });
  });

  it('counts failures per network address across accounts', async () => {
    await using strict = await openCore({ limits: { failedSignInsPerIp: 3 } });
    const attempt = () =>
      signIn(strict.deps, { email: uniqueEmail(), password, remoteAddress: '203.0.113.9' });
    for (let n = 0; n < 3; n++) await attempt();
    expect(await attempt()).toMatchObject({ problem: 'RateLimitedProblem' });
  });
});

describe('refreshing', () => {
  it('changes the token each time and keeps the session', async () => {
    const { signedIn } = await someone();
    const first = must(await refresh(signedIn.refreshToken));
    const second = must(await refresh(first.refreshToken));
    expect(new Set([signedIn, first, second].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect(second.viewer.sessionId).toBe(signedIn.viewer.sessionId);
  });

  it('ends the session, and says so, when a spent token comes back', async () => {
    const { signedIn } = await someone();
    const next = must(await refresh(signedIn.refreshToken));
    await core.clock.advance(reuseGraceMs + 1);
    expect(await refresh(signedIn.refreshToken)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await refresh(next.refreshToken)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await stands(signedIn.viewer.sessionId)).toBe(false);
    const revoked = await core.events('session.revoked.v1');
    expect(revoked.map(({ data }) => data.sessionId)).toContain(signedIn.viewer.sessionId);
  });

  it('bears two tabs that refresh with the same token at once, and gives both the one successor', async () => {
    const { signedIn } = await someone();
    const both = await Promise.all([refresh(signedIn.refreshToken), refresh(signedIn.refreshToken)]);
    const [one, other] = both.map((outcome) => must(outcome).refreshToken);
    expect(one).toBe(other);
    expect(await stands(signedIn.viewer.sessionId)).toBe(true);
    expect(await refresh(one)).toMatchObject({ ok: true });
  });

  it('notices a thief who was quick enough for the grace: there is one chain, and its owner ends it', async () => {
    const { signedIn } = await someone();
    const [owner, thief] = [
      must(await refresh(signedIn.refreshToken)),
      must(await refresh(signedIn.refreshToken)),
    ];
    must(await refresh(thief.refreshToken));
    await core.clock.advance(reuseGraceMs + 1);
    expect(await refresh(owner.refreshToken)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await stands(signedIn.viewer.sessionId)).toBe(false);
  });

  it('gives a late tab an access token alone when the successor is spent too, so that no cookie goes back', async () => {
    const { signedIn } = await someone();
    const first = must(await refresh(signedIn.refreshToken));
    const second = must(await refresh(first.refreshToken));
    const late = must(await refresh(signedIn.refreshToken));
    expect(late.refreshToken).toBeUndefined();
    expect(late.accessToken).toMatch(/./);
    expect(await refresh(second.refreshToken)).toMatchObject({ ok: true });
  });

  it('never outlives the greatest age of the session, however often it is refreshed', async () => {
    const { signedIn } = await someone();
    let { refreshToken } = signedIn;
    for (let hour = 0; hour < 23; hour++) {
      await core.clock.advance(60 * 60 * 1000);
      ({ refreshToken } = must(await refresh(refreshToken)));
    }
    await core.clock.advance(50 * 60 * 1000);
    const last = must(await refresh(refreshToken));
    expect(last.accessExpiresAt).toEqual(signedIn.sessionExpiresAt);
    await core.clock.advance(10 * 60 * 1000);
    expect(await refresh(last.refreshToken)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await stands(signedIn.viewer.sessionId)).toBe(false);
  });

  it('refuses no token, and one that was never given out', async () => {
    expect(await refresh(undefined)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await refresh('made-up')).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  });

  it('keeps no refresh token as it is', async () => {
    const { signedIn } = await someone();
    const { rows } = await core.database.pool.query('select token_hash from core.refresh_tokens');
    expect(rows.map((row) => row.token_hash)).not.toContain(signedIn.refreshToken);
  });
});

it('forgets the sessions of a person that are over when a new one opens', async () => {
  const { email, signedIn } = await someone();
  await core.clock.advance(25 * 60 * 60 * 1000);
  must(await signIn(core.deps, { email, password, remoteAddress: address() }));
  expect(await core.deps.records.sessions.byId(signedIn.viewer.sessionId)).toBeUndefined();
});

describe('signing out', () => {
  it('ends the session once, by the access token or by the refresh token alone', async () => {
    const { signedIn } = await someone();
    const caller = { viewer: signedIn.viewer, traceparent: null };
    const out = () => signOut(core.deps, { caller, refreshToken: undefined, traceparent: null });
    expect(await out()).toEqual({ ended: true });
    expect(await out()).toEqual({ ended: false });
    expect(await refresh(signedIn.refreshToken)).toMatchObject({ ok: false });

    const { signedIn: other } = await someone();
    const { refreshToken } = other;
    expect(await signOut(core.deps, { caller: null, refreshToken, traceparent: null })).toEqual({
      ended: true,
    });
    expect(await stands(other.viewer.sessionId)).toBe(false);
  });
});
