import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keptMs } from './domain/report.ts';
import { openSafeguarding, type TestSafeguarding } from './fixtures/open-safeguarding.ts';

const minute = 60_000;
const listed = `query($status: SafeguardingStatus, $after: String) {
  safeguardingReports(first: 1, after: $after, status: $status) {
    nodes { id categories status classroomName student { id } } pageInfo { hasNextPage endCursor } } }`;
const opened = `query($of: [_Any!]!) { _entities(representations: $of) { ... on SafeguardingReport {
  said log { nodes { action note person { id } } } } } }`;
const acknowledge = `mutation($input: AcknowledgeSafeguardingReportInput!) {
  acknowledgeSafeguardingReport(input: $input) { __typename
    ... on AcknowledgeSafeguardingReportSuccess { report { status } } ... on InvalidInputProblem { path } } }`;
const handle = `mutation($input: HandleSafeguardingReportInput!) { handleSafeguardingReport(input: $input) {
  __typename ... on HandleSafeguardingReportSuccess { report { status } } ... on InvalidInputProblem { path } } }`;
const idOf = (id: string) => toGlobalId('SafeguardingReport', id);
const open = (school: TestSafeguarding, viewer: TestSafeguarding['contact'], id: string) =>
  school.ask(viewer, opened, { of: [{ __typename: 'SafeguardingReport', id: idOf(id) }] });
const act = async (
  { ask, clock }: TestSafeguarding,
  viewer: TestSafeguarding['contact'] | null,
  id: string,
  note?: string,
) => {
  await clock.advance(1);
  const input = { reportId: id, ...(note !== undefined && { note }) };
  const { data, code } = await ask(viewer, note === undefined ? acknowledge : handle, { input });
  return data ? Object.values(data)[0] : code;
};

test('the queue of a school is for its contacts alone, page by page and status by status', async () => {
  await using school = await openSafeguarding();
  const first = await school.report('threat', 'self-harm');
  const second = await school.report();
  const { data } = await school.ask(school.contact, listed);
  expect(data.safeguardingReports).toEqual({
    nodes: [
      {
        ...{ id: idOf(second), categories: ['SELF_HARM'], status: 'OPEN', classroomName: 'Tide pools' },
        student: { id: toGlobalId('User', school.student.userId) },
      },
    ],
    pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
  });
  const after = data.safeguardingReports.pageInfo.endCursor;
  const next = await school.ask(school.contact, listed, { after });
  expect(next.data.safeguardingReports.nodes).toMatchObject([{ categories: ['THREAT', 'SELF_HARM'] }]);
  await school.reports.acknowledge(first, school.contact.userId);
  for (const [status, id] of [
    ['OPEN', second],
    ['ACKNOWLEDGED', first],
  ] as const) {
    const { nodes } = (await school.ask(school.contact, listed, { status })).data.safeguardingReports;
    expect(nodes).toMatchObject([{ id: idOf(id), status }]);
  }
  for (const who of [school.teacher, school.student])
    expect((await school.ask(who, listed)).code).toBe('FORBIDDEN');
  expect((await school.ask(null, listed)).code).toBe('UNAUTHENTICATED');
  // A contact of another school sees that school's.
  expect((await school.ask(school.stranger, listed)).data.safeguardingReports.nodes).toEqual([]);
  expect((await school.ask(school.contact, listed, { after: 'no cursor' })).code).toBe('BAD_USER_INPUT');
});

test('a report is opened by a contact of its school alone, who is one at that moment, and reading is logged', async () => {
  await using school = await openSafeguarding();
  const { contact, facts } = school;
  const id = await school.report();
  for (const who of [school.teacher, school.student, school.stranger])
    expect((await open(school, who, id)).data._entities).toEqual([null]);
  expect(await school.logOf(id)).toEqual([['REPORTED', null]]);
  expect((await open(school, contact, id)).data._entities).toMatchObject([{ said: 'I cannot go on.' }]);
  // Drawn anew within ten minutes it is the same reading; later it is another.
  await open(school, contact, id);
  await school.clock.advance(11 * minute);
  await open(school, contact, id);
  expect(await school.logOf(id)).toEqual([
    ['REPORTED', null],
    ['READ', contact.userId],
    ['READ', contact.userId],
  ]);
  facts.contacts.delete(contact.userId);
  expect((await open(school, contact, id)).data._entities).toEqual([null]);
  expect(await act(school, contact, idOf(id))).toMatchObject({ __typename: 'NotAllowedProblem' });
});

test('no program is shown anything with the token of a contact', async () => {
  await using school = await openSafeguarding();
  const id = await school.report();
  const program = { ...school.contact, scopes: ['people:read', 'people:write'] };
  expect((await school.ask(program, listed)).code).toBe('FORBIDDEN');
  expect((await open(school, program, id)).data._entities).toEqual([null]);
  for (const note of [undefined, 'Done.'])
    expect(await act(school, program, idOf(id), note)).toBe('FORBIDDEN');
  expect(await school.logOf(id)).toEqual([['REPORTED', null]]);
});

test('who looks and what was done is said once, whatever is repeated, and stands in the log', async () => {
  await using school = await openSafeguarding();
  const { contact } = school;
  const id = await school.report();
  const again = () => act(school, contact, idOf(id));
  const answers = await Promise.all([again(), again()]);
  for (const answer of answers) expect(answer).toMatchObject({ report: { status: 'ACKNOWLEDGED' } });
  for (const _ of [1, 2])
    expect(await act(school, contact, idOf(id), ' Spoke with her and her mother. ')).toMatchObject({
      report: { status: 'HANDLED' },
    });
  expect(await act(school, contact, idOf(id), 'Something else.')).toEqual({ __typename: 'ConflictProblem' });
  expect(await again()).toMatchObject({ report: { status: 'HANDLED' } });
  const { nodes } = (await open(school, contact, id)).data._entities[0].log;
  const person = { id: toGlobalId('User', contact.userId) };
  expect(nodes.filter(({ action }: { action: string }) => action !== 'READ')).toEqual([
    { action: 'REPORTED', note: null, person: null },
    { action: 'ACKNOWLEDGED', note: null, person },
    { action: 'HANDLED', note: 'Spoke with her and her mother.', person },
  ]);
});

test('what cannot be done is refused by its name, without saying whether there is such a report', async () => {
  await using school = await openSafeguarding();
  const { contact, teacher, stranger } = school;
  const id = idOf(await school.report());
  for (const note of [undefined, 'Done.']) {
    expect(await act(school, contact, 'no id', note)).toMatchObject({ path: ['input', 'reportId'] });
    expect(await act(school, contact, idOf(uuidV7()), note)).toEqual({ __typename: 'NotFoundProblem' });
    expect(await act(school, stranger, id, note)).toEqual({ __typename: 'NotFoundProblem' });
    for (const any of [id, idOf(uuidV7())])
      expect(await act(school, teacher, any, note)).toEqual({ __typename: 'NotAllowedProblem' });
    expect(await act(school, null, id, note)).toBe('UNAUTHENTICATED');
  }
  for (const note of ['  ', 'x'.repeat(2_001), 'a\u0000b'])
    expect(await act(school, contact, id, note)).toMatchObject({ path: ['input', 'note'] });
});

test('the contacts hear of a report, and after 15 minutes in which nobody looks the admins do, once', async () => {
  await using school = await openSafeguarding();
  const [seen, unseen] = [await school.report(), await school.report()];
  const told = await school.events('safeguarding.reported.v1');
  expect(told).toMatchObject([{ organisationId: school.organisationId, actorId: null }, {}]);
  expect(told.map((event) => (event as unknown as { data: object }).data)).toEqual([
    { reportId: seen },
    { reportId: unseen },
  ]);
  await school.reports.acknowledge(seen, school.contact.userId);
  await school.clock.advance(15 * minute - 1);
  await school.watch();
  expect(await school.events('safeguarding.overdue.v1')).toEqual([]);
  await school.clock.advance(1);
  await Promise.all([school.watch(), school.watch()]);
  await school.watch();
  expect(await school.events('safeguarding.overdue.v1')).toMatchObject([{ data: { reportId: unseen } }]);
  expect(await school.logOf(unseen)).toEqual([
    ['REPORTED', null],
    ['REMINDED', null],
  ]);
});

test('guardians are told by the policy, which is asked once for a report', async () => {
  await using school = await openSafeguarding();
  const before = await school.report();
  await school.reports.acknowledge(before, school.contact.userId);
  await school.watch();
  school.facts.guardians = 2;
  const id = await school.report('threat');
  await school.reports.acknowledge(id, school.contact.userId);
  await Promise.all([school.watch(), school.watch()]);
  await school.watch();
  expect(await school.events('safeguarding.guardians_to_tell.v1')).toMatchObject([
    { data: { reportId: id, studentId: school.student.userId } },
  ]);
  const contact = school.contact.userId;
  expect(await school.logOf(id)).toEqual([
    ['REPORTED', null],
    ['ACKNOWLEDGED', contact],
    ['GUARDIANS_TOLD', null],
  ]);
  expect(await school.logOf(before)).toEqual([
    ['REPORTED', null],
    ['ACKNOWLEDGED', contact],
  ]);
});

test('guardians are told of nothing at which nobody has looked, until 15 minutes have passed', async () => {
  await using school = await openSafeguarding();
  school.facts.guardians = 1;
  const id = await school.report();
  await school.clock.advance(15 * minute - 1);
  await school.watch();
  expect(await school.events('safeguarding.guardians_to_tell.v1')).toEqual([]);
  // What comes meanwhile still counts: of abuse nobody is told.
  const other = await openSafeguarding();
  await using _ = other;
  other.facts.guardians = 1;
  await other.report();
  await other.report('abuse');
  await school.clock.advance(1);
  await other.clock.advance(16 * minute);
  for (const one of [school, other]) await one.watch();
  expect(await school.events('safeguarding.guardians_to_tell.v1')).toMatchObject([
    { data: { reportId: id } },
  ]);
  expect(await other.events('safeguarding.guardians_to_tell.v1')).toEqual([]);
});

test('guardians are never told where a report speaks of abuse, nor of a report after one that does', async () => {
  await using school = await openSafeguarding();
  school.facts.guardians = 2;
  let asked = 0;
  school.school.guardiansToTell = async () => (asked += 1);
  const acknowledged = async (...report: Parameters<typeof school.report>) =>
    school.reports.acknowledge(await school.report(...report), school.contact.userId);
  await acknowledged('abuse');
  await school.watch();
  await acknowledged('self-harm', 'abuse');
  await acknowledged('self-harm');
  await school.watch();
  expect(await school.events('safeguarding.guardians_to_tell.v1')).toEqual([]);
  expect(asked).toBe(0);
});

test('a handled report is kept for a year and then gone with its log; one that is not handled stays', async () => {
  await using school = await openSafeguarding();
  const [handled, unhandled] = [await school.report(), await school.report()];
  await school.reports.handle(handled, school.contact.userId, 'Done.');
  await school.clock.advance(keptMs);
  await school.watch();
  expect(await school.reports.find(handled)).toBeDefined();
  await school.clock.advance(1);
  await school.watch();
  expect(await school.reports.find(handled)).toBeUndefined();
  expect(await school.reports.find(unhandled)).toBeDefined();
  const left = await school.database.db.execute(
    sql`select 1 from ai.safeguarding_log where report_id = ${handled}`,
  );
  expect(left.rows).toEqual([]);
});
