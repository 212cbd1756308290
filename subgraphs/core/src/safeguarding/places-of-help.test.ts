import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import { deactivateUser } from '../administration/set-active.ts';
import type { Caller } from '../caller.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const nurse = { name: 'Ms Roy, school nurse', reach: 'Room 12, until 4 pm', phone: null };
const helpline = { name: 'Helpline', reach: null, phone: '116 111' };

async function openSchool() {
  const organisation = await makeOrganisation(core);
  const [admin, teacher, student] = await Promise.all(
    (['ADMIN', 'TEACHER', 'STUDENT'] as const).map((role) => makePerson(core, role, organisation.id)),
  );
  return { organisation, admin, teacher, student } as Required<{
    organisation: typeof organisation;
    admin: Caller;
    teacher: Caller;
    student: Caller;
  }>;
}
const mutation = `mutation($input: SetPlacesOfHelpInput!) { setPlacesOfHelp(input: $input) { __typename
  ... on SetPlacesOfHelpSuccess { organisation { placesOfHelp { name reach phone phoneUri } } }
  ... on InvalidInputProblem { path message } } }`;
async function set({ viewer }: Caller, organisation: string, places: readonly object[]) {
  const input = { organisationId: toGlobalId('Organisation', organisation), places };
  const { data, errors } = await core.execute(mutation, { variables: { input }, viewer });
  expect(errors).toBeUndefined();
  return data.setPlacesOfHelp;
}
const query = `query($id: ID!) { node(id: $id) { ... on Organisation { placesOfHelp { name phone phoneUri } } } }`;
const seenBy = async ({ viewer }: Caller, organisation: string) => {
  const variables = { id: toGlobalId('Organisation', organisation) };
  return (await core.execute(query, { variables, viewer })).data.node?.placesOfHelp;
};
const logOf = async (organisationId: string) =>
  (await core.deps.records.administration.entriesOf(organisationId, { first: 50 })).map(
    ({ action, personId, details }) => ({ action, personId, details }),
  );

it('a student sees what an admin has set, in that order, and nothing where nothing is set or it was taken down', async () => {
  const { organisation, admin, student } = await openSchool();
  expect(await seenBy(student, organisation.id)).toEqual([]);
  expect(await set(admin, organisation.id, [nurse, helpline])).toEqual({
    __typename: 'SetPlacesOfHelpSuccess',
    organisation: {
      placesOfHelp: [
        { ...nurse, phoneUri: null },
        { ...helpline, phoneUri: 'tel:116111' },
      ],
    },
  });
  expect((await seenBy(student, organisation.id)).map(({ name }: typeof nurse) => name)).toEqual([
    nurse.name,
    helpline.name,
  ]);
  await set(admin, organisation.id, []);
  expect(await seenBy(student, organisation.id)).toEqual([]);
});

it('only admins of the school set them, whose account is open, and nobody of another school sees them', async () => {
  const { organisation, admin, teacher, student } = await openSchool();
  const elsewhere = await openSchool();
  for (const one of [teacher, student])
    expect(await set(one, organisation.id, [nurse])).toEqual({ __typename: 'NotAllowedProblem' });
  expect(await set(elsewhere.admin, organisation.id, [nurse])).toEqual({ __typename: 'NotFoundProblem' });
  await set(admin, organisation.id, [nurse]);
  expect(await seenBy(elsewhere.student, organisation.id)).toBeUndefined();
  const leaving = await makePerson(core, 'ADMIN', organisation.id);
  must(await deactivateUser(core.deps, { caller: admin, userId: leaving.viewer.userId }));
  expect(await set(leaving, organisation.id, [])).toEqual({ __typename: 'NotAllowedProblem' });
  expect(await seenBy(student, organisation.id)).toHaveLength(1);
});

it('whoever made a school sets them until it has an admin of its own', async () => {
  const { admin: founder } = await openSchool();
  const made = must(
    await createOrganisation(core.deps, { caller: founder, name: 'New school', idempotencyKey: undefined }),
  );
  expect(await set(founder, made.id, [nurse])).toMatchObject({ __typename: 'SetPlacesOfHelpSuccess' });
  await makePerson(core, 'ADMIN', made.id);
  expect(await set(founder, made.id, [])).toEqual({ __typename: 'NotFoundProblem' });
});

it('each change is in the log with what students were shown before and since, and what is set already is none', async () => {
  const { organisation, admin } = await openSchool();
  for (const places of [[nurse], [nurse], [nurse, helpline], []]) {
    await set(admin, organisation.id, places);
    // Entries of the log sort by the millisecond.
    await core.clock.advance(1);
  }
  const [first, both] = ['Ms Roy, school nurse, Room 12, until 4 pm', 'Helpline, 116 111'];
  const noted = (from: string, to: string) => ({
    ...{ action: 'PLACES_OF_HELP_CHANGED', personId: null, details: { from, to } },
  });
  expect(await logOf(organisation.id)).toEqual([
    noted(`${first}; ${both}`, ''),
    noted(first, `${first}; ${both}`),
    noted('', first),
  ]);
});

it('what could not be read or dialled is refused beside its field, and nothing changes', async () => {
  const { organisation, admin, student } = await openSchool();
  await set(admin, organisation.id, [helpline]);
  const path = (place: object) => set(admin, organisation.id, [nurse, place]);
  for (const [place, field] of [
    [{ ...nurse, name: ' ' }, 'name'],
    [{ ...nurse, name: 'x'.repeat(81) }, 'name'],
    [{ ...nurse, reach: 'x'.repeat(161) }, 'reach'],
    [{ ...nurse, reach: 'Room\u000012' }, 'reach'],
    [{ name: 'Nobody', reach: ' ', phone: '' }, 'reach'],
    [{ ...nurse, phone: 'ask at the office' }, 'phone'],
    [{ ...nurse, phone: '112 / 116 111' }, 'phone'],
  ] as const)
    expect(await path(place)).toMatchObject({
      ...{ __typename: 'InvalidInputProblem', path: ['input', 'places', '1', field] },
    });
  expect(await set(admin, organisation.id, Array(6).fill(nurse))).toMatchObject({
    ...{ __typename: 'InvalidInputProblem', path: ['input', 'places'] },
  });
  expect(await seenBy(student, organisation.id)).toEqual([
    { name: 'Helpline', phone: '116 111', phoneUri: 'tel:116111' },
  ]);
  expect(await logOf(organisation.id)).toHaveLength(1);
});
