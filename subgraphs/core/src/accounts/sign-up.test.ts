import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import { createUser } from '../administration/create-user.ts';
import type { Transact } from '../database/ports.ts';
import { signUp } from './sign-up.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const request = (changes: object = {}) => ({
  name: 'Noor Aziz',
  email: uniqueEmail(),
  password: 'long enough',
  organisationCode: undefined,
  remoteAddress: uniqueEmail(),
  traceparent: null,
  ...changes,
});

it('makes a student of the default organisation, tells of it, and never keeps the password', async () => {
  const input = request();
  const { person } = must(await signUp(core.deps, input));
  expect(person).toMatchObject({ role: 'STUDENT', organisationId: core.organisation.id, email: input.email });
  const events = await core.events('user.signed_up.v1');
  expect(events.map(({ data }) => data)).toContainEqual({ userId: person.id, role: 'STUDENT' });
  const account = await core.deps.records.accounts.byEmail(input.email);
  expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('has no input by which a client could choose the role', async () => {
  const mutation = `mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }`;
  const { email, name, password } = request();
  const { errors, data } = await core.execute(mutation, {
    variables: { input: { email, name, password, role: 'ADMIN' } },
  });
  expect(data?.signUp).toBeUndefined();
  expect(errors?.[0]?.message).toContain('role');
});

it('takes an address once, in any case', async () => {
  const input = request();
  must(await signUp(core.deps, input));
  const again = await signUp(core.deps, request({ email: input.email.toUpperCase() }));
  expect(again).toMatchObject({ problem: 'ConflictProblem' });
});

it('lets only one of two simultaneous sign-ups have an address', async () => {
  const input = request();
  const both = await Promise.all([signUp(core.deps, input), signUp(core.deps, input)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

it('takes an address before an admin who is giving it to somebody, who hears of it and may use the key again', async () => {
  const caller = await makePerson(core, 'ADMIN');
  const input = request();
  const transact: Transact = (act) =>
    core.deps.transact(async (work) => {
      const { accounts } = work.records;
      const byEmail = async (email: string) => {
        const found = await accounts.byEmail(email);
        must(await signUp(core.deps, input));
        return found;
      };
      return act({ ...work, records: { ...work.records, accounts: { ...accounts, byEmail } } });
    });
  const { name, email } = input;
  const call = { caller, organisationId: undefined, name, role: 'TEACHER' as const, idempotencyKey: 'one' };
  const taken = { problem: 'ConflictProblem' };
  expect(await createUser({ ...core.deps, transact }, { ...call, email })).toMatchObject(taken);
  expect(await createUser(core.deps, { ...call, email })).toMatchObject(taken);
  must(await createUser(core.deps, { ...call, email: uniqueEmail() }));
});

it('joins the organisation of the sign-up code, however it is typed', async () => {
  const other = await makeOrganisation(core);
  const typed = ` ${other.signUpCode.slice(0, 4).toLowerCase()}-${other.signUpCode.slice(4)} `;
  const { person } = must(await signUp(core.deps, request({ organisationCode: typed })));
  expect(person.organisationId).toBe(other.id);
});

it.each([
  ['email', { email: 'nobody' }],
  ['password', { password: 'short' }],
  ['password', { password: 'x'.repeat(257) }],
  ['organisationCode', { organisationCode: '3333-3333' }],
  ['organisationCode', { organisationCode: 'no' }],
])('names %s when it cannot be accepted', async (field, changes) => {
  const outcome = await signUp(core.deps, request(changes));
  expect(outcome).toMatchObject({ problem: 'InvalidInputProblem', path: ['input', field] });
});
