import { toGlobalId } from '@ensure-study/contracts/ids';
import { expect, test } from 'vitest';
import { groupShownMax } from './domain/report.ts';
import { openSafeguarding, type TestSafeguarding } from './fixtures/open-safeguarding.ts';

const listed = `query($first: Int! = 20, $status: SafeguardingStatus, $after: String) {
  safeguardingGroups(first: $first, after: $after, status: $status) {
    nodes { student { id } status reportCount reports { id status } } pageInfo { hasNextPage endCursor } } }`;
const page = async ({ ask, contact }: TestSafeguarding, variables: object = {}) =>
  (await ask(contact, listed, { ...variables })).data.safeguardingGroups;
interface Row {
  status: string;
  reportCount: number;
  reports: { id: string }[];
}
/** Status, how many, and which of `ids` are shown. */
const shape = ({ nodes }: { nodes: Row[] }, ids: string[]) =>
  nodes.map(({ status, reportCount, reports }) => [
    status,
    reportCount,
    reports.map(({ id }) => ids.findIndex((one) => toGlobalId('SafeguardingReport', one) === id)),
  ]);

test('what one student wrote and is not handled is one entry, newest first, and one who writes often hides nobody', async () => {
  await using school = await openSafeguarding();
  const { student, contact, reports } = school;
  const quiet = await school.reportOf(school.classmate);
  const ids = [quiet];
  for (let count = 0; count < groupShownMax + 2; count += 1) ids.push(await school.reportOf(student));
  const newest = ids.slice(1).map((_, index) => ids.length - 1 - index);
  expect(shape(await page(school), ids)).toEqual([
    ['OPEN', groupShownMax + 2, newest.slice(0, groupShownMax)],
    ['OPEN', 1, [0]],
  ]);
  const first = await page(school, { first: 1 });
  expect(first).toMatchObject({
    nodes: [{ student: { id: toGlobalId('User', student.userId) } }],
    pageInfo: { hasNextPage: true },
  });
  const rest = await page(school, { first: 1, after: first.pageInfo.endCursor });
  expect(shape(rest, ids)).toEqual([['OPEN', 1, [0]]]);
  // Once the newest are handled, each stands by itself, and the earlier ones follow in their place.
  for (const index of newest.slice(0, groupShownMax))
    await reports.handle(ids[index] as string, contact.userId, 'Spoke with her.');
  expect(shape(await page(school, { status: 'OPEN' }), ids)).toEqual([
    ['OPEN', 2, [2, 1]],
    ['OPEN', 1, [0]],
  ]);
  expect(shape(await page(school, { status: 'HANDLED' }), ids)).toEqual(
    newest.slice(0, groupShownMax).map((index) => ['HANDLED', 1, [index]]),
  );
});

test('an entry is open while one report in it is, and each report keeps its own state and log', async () => {
  await using school = await openSafeguarding();
  const { student, contact, reports } = school;
  const ids = [await school.reportOf(student), await school.reportOf(student)] as const;
  await reports.acknowledge(ids[1], contact.userId);
  expect(await page(school, { status: 'OPEN' })).toMatchObject({
    nodes: [{ status: 'OPEN', reports: [{ status: 'ACKNOWLEDGED' }, { status: 'OPEN' }] }],
  });
  expect((await page(school, { status: 'ACKNOWLEDGED' })).nodes).toEqual([]);
  await reports.acknowledge(ids[0], contact.userId);
  expect((await page(school, { status: 'OPEN' })).nodes).toEqual([]);
  expect(await page(school, { status: 'ACKNOWLEDGED' })).toMatchObject({ nodes: [{ reportCount: 2 }] });
  // To list is not to read: nobody has read a word.
  for (const id of ids)
    expect(await school.logOf(id)).toEqual([
      ['REPORTED', null],
      ['ACKNOWLEDGED', contact.userId],
    ]);
});

test('entries are for the contacts of the school alone, and no program', async () => {
  await using school = await openSafeguarding();
  await school.reportOf(school.student);
  for (const who of [school.teacher, school.student])
    expect((await school.ask(who, listed)).code).toBe('FORBIDDEN');
  expect((await school.ask({ ...school.contact, scopes: ['people:read'] }, listed)).code).toBe('FORBIDDEN');
  expect((await school.ask(null, listed)).code).toBe('UNAUTHENTICATED');
  expect((await school.ask(school.stranger, listed)).data.safeguardingGroups.nodes).toEqual([]);
  expect((await school.ask(school.contact, listed, { after: 'no cursor' })).code).toBe('BAD_USER_INPUT');
});
