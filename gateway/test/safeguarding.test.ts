/** What a student writes is seen by who must look in the school, and by nobody else, through the whole product. */
import { tokenScopeNames } from '@ensure-study/contracts/scopes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, Data } from './clients.ts';
import { makeFixture, type Fixture } from './matrix/fixture.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const queue = `query { safeguardingReports { nodes { id categories said classroomName classroom { name }
  student { name } log { nodes { action person { name } } } } } }`;
const grouped = `query { safeguardingGroups { nodes { status reportCount student { name }
  reports { id classroomName } } } }`;
const look = (caller: Caller, query = queue) => supergraph.ask(caller, query);
const codeOf = async (caller: Caller) => {
  const [code, ofGroups] = await Promise.all(
    [queue, grouped].map(async (query) => (await look(caller, query)).errors?.[0]?.extensions.code),
  );
  // Whoever sees the one sees the other, and nobody else.
  expect(ofGroups).toBe(code);
  return code;
};
const told = async (caller: Caller) => {
  const query = 'query { viewer { notifications { nodes { kind person { name } } } } }';
  return (await supergraph.get(caller, query)).notifications.nodes as Data[];
};

describe('a report', () => {
  it('is read by the admins while nobody is a contact, who are told that there is one', async () => {
    const { admin } = fixture.people;
    const { data } = await look(admin, queue.replace('said ', ''));
    expect(data?.safeguardingReports.nodes).toMatchObject([
      {
        ...{ id: fixture.report.id, categories: ['SELF_HARM'], classroomName: 'Spare' },
        log: { nodes: [{ action: 'REPORTED', person: null }] },
      },
    ]);
    const groups = (await look(admin, grouped)).data?.safeguardingGroups.nodes;
    expect(groups).toMatchObject([
      {
        ...{ status: 'OPEN', reportCount: 1, student: { name: expect.any(String) } },
        reports: [{ id: fixture.report.id, classroomName: 'Spare' }],
      },
    ]);
    const kinds = async () => (await told(admin)).map(({ kind }) => kind as string);
    await expect.poll(kinds, { timeout: 10_000 }).toContain('SAFEGUARDING_REPORTED');
  });

  it('is for nobody else: teachers of the class, parents, who wrote it, other schools, nobody', async () => {
    const { teacher, student, parent, integrator, stranger, otherTeacher } = fixture.people;
    for (const who of [teacher, student, parent, integrator, stranger, otherTeacher])
      expect(await codeOf(who)).toBe('FORBIDDEN');
    expect(await codeOf(fixture.people.nobody)).toBe('UNAUTHENTICATED');
    expect((await look(fixture.people.otherAdmin)).data?.safeguardingReports.nodes).toEqual([]);
  });

  it('is shown to no program, whatever its token was made for', async () => {
    const { admin } = fixture.people;
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    const scopes = tokenScopeNames.filter((scope) => scope !== 'schema:read');
    const input = { name: 'Everything', scopes, expiresAt };
    const { token } = await supergraph.mutate(admin, 'createAccessToken', input, 'token');
    const { data, errors } = await look({ token });
    expect(data?.safeguardingReports ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    for (const field of ['appointSafeguardingContact', 'dismissSafeguardingContact']) {
      const asked = supergraph.mutationOf(field, '__typename');
      const refused = await supergraph.ask({ token }, asked, { input: { userId: admin.userId } });
      expect(refused.errors?.[0]?.extensions.code, field).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    const places = { organisationId: fixture.organisation.id, places: [] };
    const asked = supergraph.mutationOf('setPlacesOfHelp', '__typename');
    const refused = await supergraph.ask({ token }, asked, { input: places });
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const policy = { guardiansTold: 'SELF_HARM_AND_THREATS' };
    const change = { organisationId: fixture.organisation.id, policy };
    expect(await supergraph.mutate({ token }, 'updateOrganisation', change)).toMatchObject({
      __typename: 'NotAllowedProblem',
    });
  });
});

describe('a contact', () => {
  const appoint = (caller: Caller, userId: string | undefined, verb = 'appoint') =>
    supergraph.mutate(caller, `${verb}SafeguardingContact`, { userId }, 'organisation { id }');

  it('reads it from then on, by name of student and class, and is refused from the moment of dismissal', async () => {
    const { admin, integrator } = fixture.people;
    const made = { name: 'Counsellor', email: 'counsellor@school.test', role: 'TEACHER' };
    const { code, user } = await supergraph.mutate(admin, 'createUser', made, 'code user { id }');
    const secret = { email: made.email, code, password: 'a long enough phrase' };
    const { accessToken } = await supergraph.mutate(
      fixture.people.nobody,
      'setPassword',
      secret,
      'accessToken',
    );
    const counsellor = { token: accessToken as string };
    expect(await codeOf(counsellor)).toBe('FORBIDDEN');
    await appoint(admin, user.id);
    const { data, errors } = await look(counsellor);
    expect(errors).toBeUndefined();
    expect(data?.safeguardingReports.nodes).toMatchObject([
      {
        ...{ said: 'I want to die and nobody would notice', student: { name: expect.any(String) } },
        // Not of the class: its name alone is told.
        ...{ classroomName: 'Spare', classroom: null },
      },
    ]);
    const log = (await look(counsellor)).data?.safeguardingReports.nodes[0].log.nodes as Data[];
    expect(log.at(-1)).toEqual({ action: 'READ', person: { name: 'Counsellor' } });
    // With a contact there is no need for admins to look.
    for (const who of [admin, integrator]) expect(await codeOf(who)).toBe('FORBIDDEN');
    await appoint(admin, user.id, 'dismiss');
    expect(await codeOf(counsellor)).toBe('FORBIDDEN');
    expect(await codeOf(admin)).toBeUndefined();
  });
});

describe('a student', () => {
  const answer = `subscription($id: ID!) { tutorTurn(id: $id) {
    ... on TutorToken { text } ... on TutorTurnCompleted { turn { outcome answer } } } }`;

  it('is told at once where to find help, with the contact as a role and nobody by name', async () => {
    const { student } = fixture.people;
    const input = { classroomId: fixture.spare.id, question: 'My uncle hits me every night' };
    const { turn } = await supergraph.mutate(student, 'askTutor', input, 'turn { id }');
    const events = await supergraph.watch(student, answer, { id: turn.id });
    const completed = events.at(-1) as Data;
    expect(completed.turn.outcome).toBe('ESCALATED');
    expect(completed.turn.answer).toMatch(/safeguarding contact of your school.*\n\n.*emergency number/);
  });
});
