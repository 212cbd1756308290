import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';
import { updateOrganisation } from '../organisations/update-organisation.ts';
import { checkSession } from '../sessions/check-session.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { createUser } from './create-user.ts';
import { resetPassword } from './reset-password.ts';
import { deactivateUser, reactivateUser } from './set-active.ts';
import { setPassword } from './set-password.ts';
import { setUserName } from './set-user-name.ts';

const password = 'long enough';
const dayMs = 24 * 60 * 60 * 1000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const create = (caller: Caller, change: object = {}) =>
  createUser(core.deps, {
    ...{ caller, organisationId: undefined, name: 'New', email: uniqueEmail(), role: 'TEACHER' as const },
    idempotencyKey: undefined,
    ...change,
  });
const enter = (email: string, given = password) =>
  signIn(core.deps, { email, password: given, remoteAddress: uniqueEmail() });
const choose = (email: string, code: string, given = password) =>
  setPassword(core.deps, { email, code, password: given, remoteAddress: uniqueEmail() });

async function makeStaff() {
  const school = await makeOrganisation(core);
  const admin = await makePerson(core, 'ADMIN', school.id);
  const { person, code } = must(await create(admin));
  const signedIn = must(await choose(person.email, code));
  return { school, admin, person, signedIn };
}

const actionsOf = async (organisationId: string) => {
  const rows = await core.deps.records.administration.entriesOf(organisationId, { first: 50 });
  return rows.map(({ action }) => action).toSorted();
};

describe('an account that an admin makes', () => {
  it('is entered by the code once, under a password that the person chooses', async () => {
    const admin = await makePerson(core, 'ADMIN');
    const { person, code } = must(await create(admin));
    expect(await enter(person.email, code)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await choose(person.email, '33333333')).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    const { viewer } = must(await choose(person.email, code.toLowerCase()));
    expect(viewer).toMatchObject({ userId: person.id, role: 'TEACHER' });
    expect(await choose(person.email, code)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await enter(person.email)).toMatchObject({ ok: true });
  });

  it('of the first admin of a new school is its founder’s to make anew until that admin can sign in', async () => {
    const founder = await makePerson(core, 'ADMIN');
    const school = must(
      await createOrganisation(core.deps, { caller: founder, name: 'New', idempotencyKey: undefined }),
    );
    const first = { organisationId: school.id, email: uniqueEmail(), role: 'ADMIN', idempotencyKey: 'first' };
    const lost = must(await create(founder, first));
    const found = must(await create(founder, first));
    expect(found.person.id).toBe(lost.person.id);
    must(await choose(first.email, found.code));
    expect(await create(founder, { organisationId: school.id })).toMatchObject({
      problem: 'NotFoundProblem',
    });
  });

  it('has a code for seven days, and its tries are counted', async () => {
    const admin = await makePerson(core, 'ADMIN');
    const { person, code } = must(await create(admin));
    for (let n = 0; n < 5; n++) await choose(person.email, core.deps.codes.create());
    expect(await choose(person.email, code)).toMatchObject({ problem: 'RateLimitedProblem' });
    await core.clock.advance(7 * dayMs);
    expect(await choose(person.email, code)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  });

  it('is made once under a key, and the code told last is good', async () => {
    const admin = await makePerson(core, 'ADMIN');
    const call = { email: uniqueEmail(), idempotencyKey: 'key' };
    const first = must(await create(admin, call));
    const again = must(await create(admin, call));
    expect(again.person.id).toBe(first.person.id);
    expect(await choose(call.email, first.code)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    expect(await choose(call.email, again.code)).toMatchObject({ ok: true });
    expect(await create(admin, call)).toMatchObject({ problem: 'ConflictProblem' });
  });

  it('is not made with a taken address, and the key stays free for another try', async () => {
    const admin = await makePerson(core, 'ADMIN');
    const call = { email: admin.person.email, idempotencyKey: 'taken' };
    for (let tries = 0; tries < 2; tries++)
      expect(await create(admin, call)).toMatchObject({ problem: 'ConflictProblem' });
    must(await create(admin, { idempotencyKey: 'taken' }));
  });

  it('lets only one of two who use the code at once in', async () => {
    const { person, code } = must(await create(await makePerson(core, 'ADMIN')));
    const both = await Promise.all([1, 2].map(() => choose(person.email, code)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('shutting an account', () => {
  it('ends its sessions at once, lets nobody in by any way, and opens it again as it was', async () => {
    const { admin, person, signedIn, school } = await makeStaff();
    const call = { caller: admin, userId: person.id };
    must(await deactivateUser(core.deps, call));
    must(await deactivateUser(core.deps, call));
    expect(await checkSession(core.deps, signedIn.viewer.sessionId)).toBe(false);
    const { refreshToken } = signedIn;
    expect(await refreshSession(core.deps, { refreshToken, traceparent: null })).toMatchObject({ ok: false });
    expect(await enter(person.email)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    const { code } = must(await resetPassword(core.deps, call));
    expect(await choose(person.email, code)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
    must(await reactivateUser(core.deps, call));
    expect(await choose(person.email, code)).toMatchObject({ ok: true });
    expect(await actionsOf(school.id)).toEqual([
      'PASSWORD_RESET',
      'USER_CREATED',
      'USER_DEACTIVATED',
      'USER_REACTIVATED',
    ]);
  });

  it('leaves an admin when two shut each other out at once', async () => {
    const { id } = await makeOrganisation(core);
    const [one, other] = [await makePerson(core, 'ADMIN', id), await makePerson(core, 'ADMIN', id)];
    const shut = (caller: Caller, target: typeof one) =>
      deactivateUser(core.deps, { caller, userId: target.viewer.userId });
    const outcomes = await Promise.all([shut(one, other), shut(other, one)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await core.deps.records.organisations.withAdmin([id])).toEqual(new Set([id]));
    expect(await shut(one, one)).toMatchObject({ problem: 'NotAllowedProblem' });
  });
});

it('notes who gave a person another name, from which and to which, once; a name of one’s own is nobody’s affair', async () => {
  const { admin, person, signedIn, school } = await makeStaff();
  const rename = (caller: Caller, name: string) =>
    setUserName(core.deps, { caller, userId: person.id, name });
  must(await rename(admin, 'Renamed'));
  must(await rename(admin, 'Renamed'));
  must(await rename({ viewer: signedIn.viewer, traceparent: null }, 'My own'));
  const rows = await core.deps.records.administration.entriesOf(school.id, { first: 50 });
  expect(rows.filter(({ action }) => action === 'USER_RENAMED')).toMatchObject([
    { actorId: admin.viewer.userId, personId: person.id, details: { from: 'New', to: 'Renamed' } },
  ]);
});

it('takes a password away with its sessions when an admin resets it', async () => {
  const { admin, person, signedIn } = await makeStaff();
  const { code } = must(await resetPassword(core.deps, { caller: admin, userId: person.id }));
  expect(await enter(person.email)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  expect(await checkSession(core.deps, signedIn.viewer.sessionId)).toBe(false);
  must(await choose(person.email, code, 'another phrase'));
  expect(await enter(person.email, 'another phrase')).toMatchObject({ ok: true });
});

it('lets an admin do nothing in another school, nor learn that somebody is there', async () => {
  const { person, school } = await makeStaff();
  const stranger = await makePerson(core, 'ADMIN');
  const call = { caller: stranger, userId: person.id };
  const outcomes = [
    await deactivateUser(core.deps, call),
    await reactivateUser(core.deps, call),
    await resetPassword(core.deps, call),
    await setUserName(core.deps, { ...call, name: 'Mine' }),
    await create(stranger, { organisationId: school.id }),
    await updateOrganisation(core.deps, {
      ...{ caller: stranger, organisationId: school.id, name: 'Mine' },
      ...{ policy: {}, newSignUpCode: true },
    }),
  ];
  for (const outcome of outcomes) expect(outcome).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await actionsOf(school.id)).toEqual(['USER_CREATED']);
});

it('changes a school, part by part, with a trace of what changed', async () => {
  const { admin, school } = await makeStaff();
  const changed = must(
    await updateOrganisation(core.deps, {
      ...{ caller: admin, organisationId: school.id, name: 'Cliff school' },
      ...{ policy: { results: 'ALWAYS' as const }, newSignUpCode: true },
    }),
  );
  expect(changed).toMatchObject({
    name: 'Cliff school',
    policy: { results: 'ALWAYS', alerts: 'STUDENT_DECIDES' },
  });
  expect(changed.signUpCode).not.toBe(school.signUpCode);
  const { organisations } = core.deps.records;
  expect(await organisations.bySignUpCode(school.signUpCode)).toBeUndefined();
  expect(await actionsOf(school.id)).toEqual(
    expect.arrayContaining(['ORGANISATION_RENAMED', 'POLICY_CHANGED', 'SIGN_UP_CODE_CHANGED']),
  );
});

it('finds people by part of a name without accents or of an address, page by page, and counts them', async () => {
  const { admin, school } = await makeStaff();
  for (const name of ['Zoë Ångström', 'Élodie Zo', 'Bo Zoega']) {
    await core.clock.advance(1);
    must(await create(admin, { name }));
  }
  const query = `query($id: ID!, $query: String, $first: Int!, $after: String) { node(id: $id) { ... on Organisation {
    users(first: $first, after: $after, query: $query, isActive: true) { nodes { name hasPassword deactivatedAt }
      pageInfo { hasNextPage endCursor } }
    usage(from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z") { people { role active } classrooms storageBytes }
    auditLog(first: 1) { nodes { action actor { id } person { name } details { name value } } } } } }`;
  const id = toGlobalId('Organisation', school.id);
  const ask = async (variables: object) =>
    (await core.execute(query, { variables: { id, ...variables }, viewer: admin.viewer })).data.node;
  const first = await ask({ query: 'ZOE', first: 1 });
  const rest = await ask({ query: 'zoe', first: 5, after: first.users.pageInfo.endCursor });
  const names = [...first.users.nodes, ...rest.users.nodes].map(({ name }: { name: string }) => name);
  expect(names).toEqual(['Bo Zoega', 'Zoë Ångström']);
  expect(first.users.nodes[0]).toMatchObject({ hasPassword: false, deactivatedAt: null });
  expect(first.usage).toMatchObject({
    people: [
      { role: 'ADMIN', active: 1 },
      { role: 'TEACHER', active: 4 },
    ],
    ...{ classrooms: 0, storageBytes: 0 },
  });
  expect(first.auditLog.nodes).toEqual([
    {
      action: 'USER_CREATED',
      actor: { id: toGlobalId('User', admin.viewer.userId) },
      person: { name: 'Bo Zoega' },
      details: [{ name: 'to', value: 'TEACHER' }],
    },
  ]);
  expect((await ask({ query: '%', first: 5 })).users.nodes).toEqual([]);
});
