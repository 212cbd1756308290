import type { TokenScope } from '@ensure-study/contracts/scopes';
import { hashOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson, must } from '../../test/people.ts';
import { changeRole } from '../accounts/change-role.ts';
import type { AdministeredPerson } from '../administration/administer-person.ts';
import { deactivateUser, reactivateUser } from '../administration/set-active.ts';
import { resetPassword } from '../administration/reset-password.ts';
import { checkSession } from '../sessions/check-session.ts';
import { followRevocations } from '../sessions/follow-revocations.ts';
import { forgetLeftovers } from '../upkeep/forget-leftovers.ts';
import { createLeftovers } from '../upkeep/leftovers.ts';
import { createAccessToken } from './create-access-token.ts';
import { identifyToken } from './identify-token.ts';
import { revokeAccessToken } from './revoke-access-token.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(core.clock.now() + days * dayMs);
type Person = Awaited<ReturnType<typeof makePerson>>;

const create = (caller: Pick<Person, 'viewer' | 'traceparent'>, change: object = {}) =>
  createAccessToken(core.deps, {
    ...{ caller, name: 'LMS', scopes: ['class:read', 'material:read'], expiresAt: inDays(30) },
    idempotencyKey: undefined,
    ...change,
  });
/** Somebody of this role with a token. */
async function holder(role: 'TEACHER' | 'ADMIN' | 'INTEGRATOR' = 'TEACHER') {
  const person = await makePerson(core, role);
  const { token, accessToken } = must(await create(person));
  const { id, expiresAt } = accessToken;
  return { ...person, accessToken, token: token as string, id, expiresAt };
}
type Holder = Awaited<ReturnType<typeof holder>>;
const identify = ({ token }: Pick<Holder, 'token'>) => identifyToken(core.deps, hashOpaqueToken(token));
const isGood = async (held: Holder) => (await identify(held)) !== undefined;
const revoke = (caller: Person, { id }: Pick<Holder, 'id'>) =>
  revokeAccessToken(core.deps, { caller, accessTokenId: id });

describe('making one', () => {
  it.each([
    ['TEACHER', true],
    ['ADMIN', true],
    ['INTEGRATOR', true],
    ['STUDENT', false],
    ['PARENT', false],
  ] as const)('as %s: %s', async (role, isAllowed) => {
    const outcome = await create(await makePerson(core, role));
    expect(outcome).toMatchObject(isAllowed ? { ok: true } : { problem: 'NotAllowedProblem' });
  });

  it('tells the token once, and keeps its digest and its last four characters alone', async () => {
    const held = await holder();
    expect(held.token).toMatch(/^ens_[A-Za-z0-9_-]{43}$/);
    const { rows } = await core.database.pool.query('select * from core.access_tokens where id = $1', [
      held.id,
    ]);
    const [row] = rows;
    expect(row).toMatchObject({ token_hash: hashOpaqueToken(held.token), hint: held.token.slice(-4) });
    expect(JSON.stringify(row)).not.toContain(held.token.slice(4, -4));
  });

  it('answers a repeated key with the token made first and without its secret, and another input with a problem', async () => {
    const person = await makePerson(core, 'ADMIN');
    const key = { idempotencyKey: 'k', expiresAt: inDays(1) };
    const first = must(await create(person, key));
    // By then it could not be made anew.
    await core.clock.advance(dayMs - 60_000);
    const again = must(await create(person, key));
    expect(again).toEqual({ accessToken: first.accessToken, token: null });
    const other: TokenScope[] = ['grade:write'];
    expect(await create(person, { ...key, scopes: other })).toMatchObject({ problem: 'InvalidInputProblem' });
  });

  it('takes an end from half an hour to 366 days ahead', async () => {
    const person = await makePerson(core, 'TEACHER');
    const until = async (ms: number) =>
      (await create(person, { expiresAt: new Date(core.clock.now() + ms) })).ok;
    const halfAnHourMs = 30 * 60_000;
    expect([await until(halfAnHourMs - 1), await until(halfAnHourMs)]).toEqual([false, true]);
    expect([await until(366 * dayMs), await until(366 * dayMs + 1)]).toEqual([true, false]);
  });

  it('stops at fifty that stand, asked for one by one or at once; one that is over makes room', async () => {
    const person = await makePerson(core, 'INTEGRATOR');
    for (let count = 0; count < 48; count++) must(await create(person));
    const rush = await Promise.all([create(person), create(person), create(person)]);
    expect(rush.filter(({ ok }) => !ok)).toEqual([expect.objectContaining({ problem: 'ConflictProblem' })]);
    const [made] = await core.deps.records.accessTokens.ofPerson(person.viewer.userId, { first: 1 });
    must(await revoke(person, made as Holder['accessToken']));
    must(await create(person));
  });

  it('leaves a row of the audit log, and so does revoking', async () => {
    await core.clock.advance(1);
    const held = await holder();
    await core.clock.advance(1);
    must(await revoke(held, held));
    const entries = await core.deps.records.administration.entriesOf(core.organisation.id, { first: 20 });
    const own = entries.filter(({ actorId }) => actorId === held.viewer.userId);
    expect(own).toMatchObject([
      { action: 'ACCESS_TOKEN_REVOKED', details: { name: 'LMS' } },
      { action: 'ACCESS_TOKEN_MADE', details: { name: 'LMS', scopes: 'class:read material:read' } },
    ]);
  });
});

describe('a token', () => {
  it('stands for its person within its scopes, as a session of its own', async () => {
    const held = await holder('INTEGRATOR');
    const { userId, role, organisationId } = held.viewer;
    const scopes = ['class:read', 'material:read'];
    const viewer = { userId, role, organisationId, sessionId: held.id, scopes };
    expect(await identify(held)).toEqual({ viewer, expiresAt: held.expiresAt });
    expect(await checkSession(core.deps, held.id)).toBe(true);
    expect(await identify({ token: 'ens_never' })).toBeUndefined();
  });

  it('is over at its end and not a moment before', async () => {
    const held = await holder();
    await core.clock.advance(30 * dayMs - 1);
    expect(await isGood(held)).toBe(true);
    await core.clock.advance(1);
    expect(await isGood(held)).toBe(false);
    expect(await checkSession(core.deps, held.id)).toBe(false);
  });

  it('is over once it is revoked, by its person alone; again changes nothing', async () => {
    const [held, other] = [await holder(), await holder()];
    expect(await revoke(other, held)).toMatchObject({ problem: 'NotFoundProblem' });
    const { revokedAt } = must(await revoke(held, held));
    await core.clock.advance(1_000);
    expect(must(await revoke(held, held)).revokedAt).toEqual(revokedAt);
    expect([await isGood(held), await isGood(other)]).toEqual([false, true]);
    expect(await checkSession(core.deps, held.id)).toBe(false);
  });

  it.each([
    [
      'the account is shut, and stays so when it is opened again',
      async (given: AdministeredPerson) => {
        must(await deactivateUser(core.deps, given));
        must(await reactivateUser(core.deps, given));
      },
    ],
    [
      'the password is reset',
      async (given: AdministeredPerson) => void must(await resetPassword(core.deps, given)),
    ],
    [
      'the role changes',
      async (given: AdministeredPerson) =>
        void must(await changeRole(core.deps, { ...given, role: 'ADMIN' })),
    ],
  ])('is over when %s', async (_, act) => {
    const held = await holder();
    await act({ caller: await makePerson(core, 'ADMIN'), userId: held.viewer.userId });
    expect(await isGood(held)).toBe(false);
    expect(await checkSession(core.deps, held.id)).toBe(false);
  });

  it('has the role that the account has now, and is good for nothing under one that may have none', async () => {
    const held = await holder('ADMIN');
    const { accounts } = core.deps.records;
    await accounts.setRole(held.viewer.userId, 'TEACHER');
    expect((await identify(held))?.viewer.role).toBe('TEACHER');
    await accounts.setRole(held.viewer.userId, 'STUDENT');
    expect(await isGood(held)).toBe(false);
  });

  it('makes and revokes none', async () => {
    const held = await holder();
    const byToken = { ...held, viewer: { ...held.viewer, sessionId: held.id } };
    expect(await create(byToken)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await revoke(byToken, held)).toMatchObject({ problem: 'NotAllowedProblem' });
  });

  it('tells its last use to the minute, and is let in where that cannot be noted', async () => {
    const held = await holder();
    const lastUse = async () => (await core.deps.records.accessTokens.byIds([held.id]))[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await identify(held);
    const first = new Date(core.clock.now());
    await core.clock.advance(60_000);
    await identify(held);
    expect(await lastUse()).toEqual(first);
    await core.clock.advance(1);
    const { records } = core.deps;
    const noteUse = () => Promise.reject(new Error('the database takes no writes'));
    const unwritable = { ...records, accessTokens: { ...records.accessTokens, noteUse } };
    expect(
      await identifyToken({ ...core.deps, records: unwritable }, hashOpaqueToken(held.token)),
    ).toBeDefined();
    await identify(held);
    expect(await lastUse()).toEqual(new Date(core.clock.now()));
  });
});

it('revoked ones are told with the sessions that were revoked', async () => {
  const held = await holder();
  must(await revoke(held, held));
  const quiet = { followFromNow: async () => (async function* (): AsyncGenerator<string> {})() };
  const told: string[] = [];
  for await (const id of followRevocations(core.deps, quiet, new AbortController().signal)) told.push(id);
  expect(told).toContain(held.id);
});

it('are forgotten 90 days after they were over, and not before', async () => {
  const held = await holder();
  must(await revoke(held, held));
  const nothing = { events: { forgetDead: async () => 0 }, streams: { forget: async () => 0 } };
  const leftAfter = async (ms: number) => {
    await core.clock.advance(ms);
    await forgetLeftovers(core.deps, createLeftovers(core.deps, nothing), new AbortController().signal);
    return (await core.deps.records.accessTokens.byIds([held.id])).length;
  };
  expect(await leftAfter(90 * dayMs)).toBe(1);
  expect(await leftAfter(1)).toBe(0);
});
