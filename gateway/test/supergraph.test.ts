import { openCollector } from '@ensure-study/testkit/collector';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClients, nobody, type Caller, type Data } from './clients.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';
import { openPageServer, pathsOf } from './trace-paths.ts';

/** One supergraph for the file: every test makes a class of its own in it. */
let supergraph: Supergraph;
let collector: Awaited<ReturnType<typeof openCollector>>;
let teacher: Required<Caller>;
let student: Required<Caller>;
beforeAll(async () => {
  collector = await openCollector();
  supergraph = await openSupergraph({ collectorUrl: collector.url });
  [teacher, student] = await Promise.all([supergraph.signIn('teacher'), supergraph.signIn('student')]);
});
afterAll(async () => {
  await supergraph[Symbol.asyncDispose]();
  await collector[Symbol.asyncDispose]();
});

const lesson = `# Tides

The limpet holds on to the rock with a force of 75 newtons for each square centimetre of its foot.

## Pools

A pool that is bare for two hours a day has the most kinds of animals.
`;
const indexing =
  'subscription($id: ID!) { materialIndexing(materialId: $id) { cursor stage percent passages problem } }';
const turnEvents = `subscription($id: ID!, $after: String) { tutorTurn(id: $id, after: $after) {
  __typename
  ... on TutorToken { cursor text }
  ... on TutorCitation { cursor citation { quote material { id name } } }
  ... on TutorTurnCompleted { cursor turn { answer outcome citations { quote material { name classroom { name } } } session { classroom { id } } } }
  ... on TutorTurnFailed { cursor reason } } }`;

/** A class of the demo teacher with one indexed document, which the demo student has joined. */
async function openClass() {
  const { classroom } = await supergraph.mutate(
    teacher,
    'createClassroom',
    { name: 'Shore', subject: 'Biology' },
    'classroom { id joinCode }',
  );
  await supergraph.mutate(student, 'joinClassroom', { code: classroom.joinCode }, 'classroom { id }');
  const { data } = await supergraph.upload(
    teacher,
    { classroomId: classroom.id },
    { name: 'tides.md', type: 'text/markdown', content: lesson },
  );
  const { material } = data?.uploadMaterial as Data;
  const stages = await supergraph.watch(teacher, indexing, { id: material.id });
  return { classroomId: classroom.id as string, materialId: material.id as string, stages };
}

const askTutor = (caller: Caller, classroomId: string, question: string) =>
  supergraph.mutate(caller, 'askTutor', { classroomId, question }, 'turn { id }');

describe('a class', () => {
  it('is read across all three subgraphs in one operation', async () => {
    const { classroomId } = await openClass();
    const query = `query($id: ID!, $from: DateTime!, $to: DateTime!) { node(id: $id) { ... on Classroom {
      name viewerRole joinCode
      materials { nodes { name indexState passages } }
      knowledge { search(query: "limpet force") { text material { name } } }
      engagement(from: $from, to: $to) { date }
    } } }`;
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const found = await supergraph.get(teacher, query, {
      id: classroomId,
      from,
      to: new Date().toISOString(),
    });
    expect(found).toMatchObject({ name: 'Shore', viewerRole: 'TEACHER', joinCode: expect.any(String) });
    expect(found.materials.nodes).toEqual([
      { name: 'tides.md', indexState: 'READY', passages: expect.any(Number) },
    ]);
    expect(found.knowledge.search[0]).toMatchObject({ material: { name: 'tides.md' } });
    expect(found.knowledge.search[0].text).toContain('75 newtons');
    expect(found.engagement).toEqual(expect.any(Array));
  });

  it('shows its document being read, stage by stage', async () => {
    const { stages } = await openClass();
    expect(stages.at(-1)).toMatchObject({ stage: 'READY', passages: expect.any(Number) });
    expect(new Set(stages.map(({ cursor }) => cursor)).size).toBe(stages.length);
  });
});

describe('an answer', () => {
  it('is streamed with a true citation, joined from core, read again after a cursor without loss, and after one that is forgotten from its end', async () => {
    const { classroomId } = await openClass();
    const { turn } = await askTutor(
      student,
      classroomId,
      'With what force does a limpet hold on to the rock?',
    );
    const events = await supergraph.watch(student, turnEvents, { id: turn.id });
    const completed = events.at(-1)?.turn;
    expect(completed).toMatchObject({ outcome: 'ANSWERED', session: { classroom: { id: classroomId } } });
    expect(lesson).toContain(completed.citations[0].quote);
    expect(completed.citations[0].material).toEqual({ name: 'tides.md', classroom: { name: 'Shore' } });
    const tokens = events.filter(({ __typename }) => __typename === 'TutorToken');
    expect(
      tokens
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(completed.answer.trim());
    const rest = await supergraph.watch(student, turnEvents, { id: turn.id, after: events[0]?.cursor });
    expect(rest).toEqual(events.slice(1));

    await supergraph.liveStreams.forget(new Date(Date.now() + 60_000), 100_000);
    await expect(
      supergraph.watch(student, turnEvents, { id: turn.id, after: events[0]?.cursor }),
    ).rejects.toMatchObject([{ extensions: { code: 'SUBSCRIPTION_GAP' } }]);
    expect(await supergraph.watch(student, turnEvents, { id: turn.id })).toEqual(events.slice(-1));
  });

  it.each([
    ['nobody', async () => nobody, 'UNAUTHENTICATED'],
    ['the teacher of the class', async () => teacher, 'FORBIDDEN|NOT_FOUND'],
    ['a parent', () => supergraph.signIn('parent'), 'FORBIDDEN|NOT_FOUND'],
  ])('is not streamed to %s', async (_, callerOf, codes) => {
    const { classroomId } = await openClass();
    const { turn } = await askTutor(student, classroomId, 'What is a pool?');
    const refused = await supergraph.watch(await callerOf(), turnEvents, { id: turn.id }).then(
      () => 'streamed',
      (errors: unknown) => errors,
    );
    expect(refused).toMatchObject([{ extensions: { code: expect.stringMatching(new RegExp(codes)) } }]);
  });
});

it('is one trace from the page to the count: a question, through the gateway, core, ai and the event log', async () => {
  const { classroomId } = await openClass();
  await using page = await openPageServer({ gatewayUrl: supergraph.url, collectorUrl: collector.url });
  const question = 'How many newtons hold a limpet?';
  const throughPage = createClients(page.url, 'unused');
  const { turn } = await throughPage.mutate(student, 'askTutor', { classroomId, question }, 'turn { id }');
  await supergraph.watch(student, turnEvents, { id: turn.id });
  const ai = 'web POST /graphql > gateway POST /graphql > gateway fetch ai > ai POST /graphql';
  await vi.waitFor(() => {
    const { traceId } = collector.spans.find(({ service }) => service === 'web') ?? {};
    expect(pathsOf(collector.spans, traceId)).toEqual(
      expect.arrayContaining([
        `${ai} > ai core membership > core POST /internal/membership > core SELECT core.memberships`,
        `${ai} > ai INSERT ai.tutor_turns`,
        `${ai} > ai answer turn > ai retrieve passages > ai SELECT ai.passages`,
        `${ai} > analytics process tutor.events`,
        `${ai} > ai answer turn > analytics process tutor.events`,
      ]),
    );
  }, 4_000);
  const exported = JSON.stringify(collector.spans);
  for (const personal of [question, 'demo.test', student.token, student.userId])
    expect(exported).not.toContain(personal);
});

describe('a session', () => {
  it('ends everywhere at once: its token, its cookie, its sockets', async () => {
    const input = { email: 'parent@demo.test', password: 'ensure-demo' };
    const { accessToken } = await supergraph.mutate(nobody, 'signIn', input, 'accessToken');
    const caller = { token: accessToken as string };
    expect(await supergraph.get(caller, '{ viewer { email } }')).toEqual({ email: 'parent@demo.test' });
    await supergraph.get(caller, 'mutation { signOut { ... on SignOutSuccess { ended } } }');
    await expect
      .poll(async () => (await supergraph.ask(caller, '{ viewer { id } }')).errors?.[0]?.extensions.code)
      .toBe('UNAUTHENTICATED');
  });

  it('is carried by HTTP-only cookies of core, and refreshed by one of them', async () => {
    const query = supergraph.mutationOf('signIn', 'viewer { id }');
    const variables = { input: { email: 'student@demo.test', password: 'ensure-demo' } };
    const post = (body: object, cookie = '') =>
      fetch(`${supergraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const cookies = (await post({ query, variables })).headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(
      expect.arrayContaining(['ensure_access', 'ensure_refresh']),
    );
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    const jar = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    const viewer = await (await post({ query: '{ viewer { email } }' }, jar)).json();
    expect(viewer).toMatchObject({ data: { viewer: { email: 'student@demo.test' } } });
    const refreshed = await post({ query: 'mutation { refreshSession { __typename } }' }, jar);
    expect(await refreshed.json()).toMatchObject({
      data: { refreshSession: { __typename: 'RefreshSessionSuccess' } },
    });
    expect(refreshed.headers.getSetCookie().length).toBeGreaterThanOrEqual(2);
  });
});

describe('live alerts', () => {
  it('reach the teacher with the student joined from core, and nobody else', async () => {
    const demo =
      'query { viewer { classrooms(first: 50) { nodes { assessments(first: 5) { nodes { id } } } } } }';
    const { classrooms } = await supergraph.get(student, demo);
    const [assessment] = classrooms.nodes.flatMap((classroom: Data) => classroom.assessments.nodes);
    const { attempt } = await supergraph.mutate(
      student,
      'startAttempt',
      { assessmentId: assessment.id },
      'attempt { id }',
    );
    const alerts = `subscription($id: ID!) { proctoringAlerts(assessmentId: $id) { kind attemptId student { id name } } }`;
    await expect(supergraph.watch(student, alerts, { id: assessment.id })).rejects.toMatchObject([
      { extensions: { code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) } },
    ]);
    const watching = supergraph.watch(
      teacher,
      alerts,
      { id: assessment.id },
      ({ attemptId }) => attemptId === attempt.id,
    );
    await expect
      .poll(async () => (await supergraph.metrics.upstreamSubscriptions.get()).values[0]?.value)
      .toBe(1);
    let seen: Data[] | undefined;
    void watching.then((events) => (seen = events));
    let batch = 0;
    // Alerts begin when the subscription has arrived, which only an alert can show: hence more than one.
    await expect
      .poll(async () => {
        const observations = [{ t: ++batch, kind: 'COPY' }];
        await supergraph.mutate(student, 'recordObservations', {
          attemptId: attempt.id,
          batch,
          observations,
        });
        return seen?.at(-1);
      })
      .toMatchObject({ kind: 'COPY', student: { id: student.userId } });
  });
});
