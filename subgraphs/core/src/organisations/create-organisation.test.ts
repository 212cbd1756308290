import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson, must } from '../../test/people.ts';
import { createOrganisation } from './create-organisation.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const codeOf = `query($id: ID!) { node(id: $id) { ... on Organisation { name signUpCode } } }`;

it('is for admins', async () => {
  const caller = await makePerson(core, 'TEACHER');
  const outcome = await createOrganisation(core.deps, { caller, name: 'Mine', idempotencyKey: undefined });
  expect(outcome).toMatchObject({ problem: 'NotAllowedProblem' });
});

it('answers the first result to a repeated key, and refuses the key with another name', async () => {
  const caller = await makePerson(core, 'ADMIN');
  const make = (name: string) => createOrganisation(core.deps, { caller, name, idempotencyKey: 'same' });
  const [first, again] = await Promise.all([make('East school'), make('East school')]);
  expect(must(first).id).toBe(must(again).id);
  expect(await make('West school')).toMatchObject({
    problem: 'InvalidInputProblem',
    path: ['input', 'idempotencyKey'],
  });
});

it('shows the sign-up code to admins of the organisation and its founder, to nobody else', async () => {
  const founder = await makePerson(core, 'ADMIN');
  const organisation = must(
    await createOrganisation(core.deps, { caller: founder, name: 'South school', idempotencyKey: undefined }),
  );
  const pupil = await makePerson(core, 'STUDENT', organisation.id);
  const stranger = await makePerson(core, 'ADMIN');
  const variables = { id: toGlobalId('Organisation', organisation.id) };
  const seenBy = async ({ viewer }: typeof pupil) =>
    (await core.execute(codeOf, { variables, viewer })).data.node;
  expect(await seenBy(founder)).toEqual({ name: 'South school', signUpCode: organisation.signUpCode });
  expect(await seenBy(pupil)).toEqual({ name: 'South school', signUpCode: null });
  expect(await seenBy(stranger)).toBeNull();
});
