import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';
import { checkSession } from '../sessions/check-session.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { changeRole } from './change-role.ts';
import { signUp } from './sign-up.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const newcomer = async (organisationCode?: string) =>
  must(
    await signUp(core.deps, {
      name: 'New',
      email: uniqueEmail(),
      password: 'long enough',
      organisationCode,
      remoteAddress: uniqueEmail(),
      traceparent: null,
    }),
  );

it('gives a person another role and ends the sessions that carry the old one', async () => {
  const admin = await makePerson(core, 'ADMIN');
  const { person, viewer, refreshToken } = await newcomer();
  const changed = must(await changeRole(core.deps, { caller: admin, userId: person.id, role: 'TEACHER' }));
  expect(changed.role).toBe('TEACHER');
  expect(await checkSession(core.deps, viewer.sessionId)).toBe(false);
  expect(await refreshSession(core.deps, { refreshToken, traceparent: null })).toMatchObject({ ok: false });
  const ended = (await core.events('session.revoked.v1')).map(({ data }) => data.sessionId);
  expect(ended).toContain(viewer.sessionId);
});

it.each(['STUDENT', 'TEACHER', 'PARENT', 'INTEGRATOR'] as const)('is not for a %s', async (role) => {
  const caller = await makePerson(core, role);
  const { person } = await newcomer();
  expect(await changeRole(core.deps, { caller, userId: person.id, role: 'ADMIN' })).toMatchObject({
    problem: 'NotAllowedProblem',
  });
});

it('does not reach into another organisation, nor tell that the person is there', async () => {
  const other = await makeOrganisation(core);
  const stranger = await makePerson(core, 'ADMIN', other.id);
  const { person } = await newcomer();
  const outcome = await changeRole(core.deps, { caller: stranger, userId: person.id, role: 'TEACHER' });
  expect(outcome).toMatchObject({ problem: 'NotFoundProblem' });
});

it('is not for oneself, so that an organisation keeps its last admin', async () => {
  const admin = await makePerson(core, 'ADMIN');
  const outcome = await changeRole(core.deps, {
    caller: admin,
    userId: admin.viewer.userId,
    role: 'STUDENT',
  });
  expect(outcome).toMatchObject({ problem: 'NotAllowedProblem' });
});

it('leaves an admin when two demote each other at once', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await makeOrganisation(core);
    const [one, other] = [await makePerson(core, 'ADMIN', id), await makePerson(core, 'ADMIN', id)];
    const demote = (caller: typeof one, { viewer: { userId } }: typeof one) =>
      changeRole(core.deps, { caller, userId, role: 'STUDENT' });
    const outcomes = await Promise.all([demote(one, other), demote(other, one)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await core.deps.records.organisations.withAdmin([id])).toEqual(new Set([id]));
  }
});

it('lets a founder name one first admin, also when two are named at once', async () => {
  const founder = await makePerson(core, 'ADMIN');
  const { id, signUpCode } = must(
    await createOrganisation(core.deps, { caller: founder, name: 'West school', idempotencyKey: undefined }),
  );
  const people = [await newcomer(signUpCode), await newcomer(signUpCode)];
  const outcomes = await Promise.all(
    people.map(({ person }) => changeRole(core.deps, { caller: founder, userId: person.id, role: 'ADMIN' })),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await core.deps.records.organisations.withAdmin([id])).toEqual(new Set([id]));
});

it('lets the founder of an organisation name its first admin, and nobody after that', async () => {
  const founder = await makePerson(core, 'ADMIN');
  const organisation = must(
    await createOrganisation(core.deps, { caller: founder, name: 'North school', idempotencyKey: undefined }),
  );
  const first = await newcomer(organisation.signUpCode);
  const second = await newcomer(organisation.signUpCode);
  const make = (userId: string) => changeRole(core.deps, { caller: founder, userId, role: 'ADMIN' });
  expect(await make(first.person.id)).toMatchObject({ ok: true });
  expect(await make(second.person.id)).toMatchObject({ problem: 'NotFoundProblem' });
});
