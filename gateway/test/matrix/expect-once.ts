/** What an idempotency key promises: the first answer again, and a refusal of anything else under the same key. */
import { expect } from 'vitest';
import type { Clients, Data } from '../clients.ts';
import type { Fixture } from './fixture.ts';
import type { RepeatedRow } from './repeated-rows.ts';

function expectMismatch(payload: Data | undefined): void {
  expect(payload?.message).toMatch(/key/);
  if (payload?.__typename !== 'ConflictProblem')
    expect(payload).toMatchObject({ __typename: 'InvalidInputProblem', path: ['input', 'idempotencyKey'] });
}

export async function expectOnce(
  { mutate }: Clients,
  fixture: Fixture,
  { field, as, input, change, selection }: RepeatedRow & { field: string },
): Promise<void> {
  const given = { ...input(fixture), idempotencyKey: `${field} once` };
  const perform = (more: object = {}) => mutate(fixture.people[as], field, { ...given, ...more }, selection);
  const first = await perform();
  expect(first.__typename).toMatch(/Success$/);
  expect(await perform()).toEqual(first);
  if (change) expectMismatch(await perform(change(fixture)));
  expect(await perform()).toEqual(first);
}

export async function expectFileOnce(
  clients: Clients,
  { classroom, draft, people }: Fixture,
  how: 'upload' | 'replace',
): Promise<void> {
  const target = how === 'upload' ? { classroomId: classroom.id } : { materialId: draft.id };
  const perform = async (content: string) => {
    const file = { name: 'once.md', type: 'text/markdown', content };
    const input = { ...target, idempotencyKey: `${how} once` };
    const { data } = await clients[how](people.teacher, input, file);
    return data?.[`${how}Material`] as Data | undefined;
  };
  const first = await perform(`# ${how} once`);
  expect(first?.__typename).toMatch(/Success$/);
  expect(await perform(`# ${how} once`)).toEqual(first);
  expectMismatch(await perform(`# ${how} twice`));
}
