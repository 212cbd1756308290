import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makePerson } from '../../test/people.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const signUp = `mutation($input: SignUpInput!) { signUp(input: $input) { __typename
  ... on SignUpSuccess { accessToken viewer { name email role organisation { name signUpCode } classrooms { nodes { id } } } }
  ... on InvalidInputProblem { message path } } }`;
const refresh = `mutation { refreshSession { __typename ... on RefreshSessionSuccess { accessToken viewer { email } } } }`;
const signOut = `mutation { signOut { ... on SignOutSuccess { ended } } }`;

const account = (changes: object = {}) => ({
  name: 'Noor Aziz',
  email: uniqueEmail(),
  password: 'long enough',
  ...changes,
});
const cookieOf = (setCookies: string[], name: string) =>
  setCookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? '';

it('signs up, keeps both tokens in cookies that scripts cannot read, and answers as the new person', async () => {
  const input = account();
  const { data, setCookies } = await core.execute(signUp, { variables: { input } });
  expect(data.signUp).toMatchObject({
    __typename: 'SignUpSuccess',
    viewer: {
      name: 'Noor Aziz',
      email: input.email,
      role: 'STUDENT',
      organisation: { name: 'Test school', signUpCode: null },
      classrooms: { nodes: [] },
    },
  });
  expect(cookieOf(setCookies, 'ensure_access')).toMatch(/Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/);
  expect(cookieOf(setCookies, 'ensure_refresh')).toMatch(
    /Path=\/graphql; Max-Age=86400; HttpOnly; SameSite=Lax$/,
  );
  expect(JSON.stringify(data)).not.toContain(cookieOf(setCookies, 'ensure_refresh').split(/[=;]/)[1]);
});

it('leaves the refresh cookie alone when a late tab comes with one that is spent twice over', async () => {
  const { setCookies } = await core.execute(signUp, { variables: { input: account() } });
  const cookie = cookieOf(setCookies, 'ensure_refresh').split(';')[0] ?? '';
  const first = await core.execute(refresh, { cookie });
  await core.execute(refresh, { cookie: cookieOf(first.setCookies, 'ensure_refresh').split(';')[0] ?? '' });
  const late = await core.execute(refresh, { cookie });
  expect(late.data.refreshSession.__typename).toBe('RefreshSessionSuccess');
  expect(late.setCookies.map((value) => value.split('=')[0])).toEqual(['ensure_access']);
});

it('refreshes by the cookie and clears the cookies when that is no longer good', async () => {
  const { setCookies } = await core.execute(signUp, { variables: { input: account() } });
  const cookie = cookieOf(setCookies, 'ensure_refresh').split(';')[0];
  const refreshed = await core.execute(refresh, { cookie: `other=1; ${cookie}` });
  expect(refreshed.data.refreshSession.__typename).toBe('RefreshSessionSuccess');
  const out = await core.execute(signOut, { cookie });
  expect(out.data.signOut).toEqual({ ended: true });
  const over = await core.execute(refresh, { cookie });
  expect(over.data.refreshSession.__typename).toBe('InvalidCredentialsProblem');
  expect(cookieOf(over.setCookies, 'ensure_refresh')).toContain('ensure_refresh=; Path=/graphql; Max-Age=0');
});

it.each([
  ['name', { name: '   ' }],
  ['name', { name: 'x'.repeat(201) }],
  ['name', { name: 'a\u0007b' }],
  ['email', { email: 'x'.repeat(400) }],
])('names the field %s of input that cannot be accepted', async (field, changes) => {
  const { data, setCookies } = await core.execute(signUp, { variables: { input: account(changes) } });
  expect(data.signUp).toMatchObject({ __typename: 'InvalidInputProblem', path: ['input', field] });
  expect(setCookies).toEqual([]);
});

it('answers null for the viewer of nobody, and UNAUTHENTICATED to every other mutation of nobody', async () => {
  expect((await core.execute('{ viewer { id } }')).data).toEqual({ viewer: null });
  const { viewer } = await makePerson(core, 'STUDENT');
  expect((await core.execute('{ viewer { role } }', { viewer })).data).toEqual({
    viewer: { role: 'STUDENT' },
  });
  const mutations = {
    changeRole: '{ userId: "x", role: ADMIN }',
    createOrganisation: '{ name: "x" }',
    createClassroom: '{ name: "x", subject: "x" }',
    joinClassroom: '{ code: "x" }',
    openMaterial: '{ materialId: "x" }',
    startAttempt: '{ assessmentId: "x" }',
    saveAnswer: '{ attemptId: "x", questionId: "x", sequence: 1 }',
    submitAttempt: '{ attemptId: "x" }',
  };
  for (const [name, input] of Object.entries(mutations)) {
    const { errors } = await core.execute(`mutation { ${name}(input: ${input}) { __typename } }`);
    expect([name, errors?.[0]?.extensions.code]).toEqual([name, 'UNAUTHENTICATED']);
    const invalid = await core.execute(
      `mutation { ${name}(input: ${input}) { __typename ... on InvalidInputProblem { path } } }`,
      { viewer },
    );
    if (!name.startsWith('create')) expect(invalid.data[name].__typename).toBe('InvalidInputProblem');
  }
});
