/** The product on the streaming standby that `DATABASE_REPLICA_URL_TEST` names, and on the primary that it follows. */
import { findPair, untilReplayed, type Pair } from '@ensure-study/testkit/standby';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Caller, Data } from './clients.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let servers: Pair;
let supergraph: Supergraph;
let student: Required<Caller>;
let classroom: Data;
beforeAll(async () => {
  servers = await findPair(process.env.DATABASE_REPLICA_URL_TEST);
  supergraph = await openSupergraph({ servers });
  student = await supergraph.signIn('student');
  const { classrooms } = await supergraph.get(student, '{ viewer { classrooms { nodes { id } } } }');
  classroom = classrooms.nodes[0];
  await untilReplayed(servers);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const replica = { stale: { asOf: expect.any(String), source: 'replica' } };
const pages = {
  'a person, from core': '{ viewer { email name } }',
  'their classes with what is indexed, from core and ai':
    '{ viewer { classrooms { nodes { name materials { nodes { name indexState } } } } } }',
};
const searched = `query($id: ID!) { node(id: $id) { ... on Classroom {
  knowledge { search(query: "What are plates made of?", first: 3) { text } } } } }`;
const active = `query($from: DateTime!, $to: DateTime!) {
  viewer { activity(from: $from, to: $to) { questionsAsked } } }`;
const span = { from: new Date(Date.now() - 86_400_000).toISOString(), to: new Date().toISOString() };

it('while the primary is away, people go on reading every part from the standby, marked, and write nothing', async () => {
  const asked: [string, object][] = [
    ...Object.values(pages).map((page): [string, object] => [page, {}]),
    [searched, { id: classroom.id }],
    [active, span],
  ];
  const before = [];
  for (const [query, variables] of asked) before.push((await supergraph.ask(student, query, variables)).data);
  supergraph.relay.cut();
  for (const [place, [query, variables]] of asked.entries()) {
    const answer = await supergraph.ask(student, query, variables);
    expect(answer).toMatchObject({ data: before[place], extensions: replica });
  }
  const begun = Date.now();
  const question = { classroomId: classroom.id, question: 'What is the mantle?' };
  const written = await supergraph.ask(student, supergraph.mutationOf('askTutor', '__typename'), {
    input: question,
  });
  expect(written.errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }]);
  expect(written.extensions).not.toHaveProperty('stale');
  expect(Date.now() - begun).toBeLessThan(2_000);
});

it('says in readiness that the database is away and what is read from, and lets nobody new in', async () => {
  const teacher = await supergraph.signIn('teacher').catch((error: Error) => error.message);
  expect(teacher).toContain('STORE_UNAVAILABLE');
  const ready = await fetch(new URL('/health/ready', supergraph.coreUrl));
  expect([ready.status, await ready.json()]).toMatchObject([
    200,
    {
      status: 'degraded',
      dependencies: {
        database: { state: 'down', standIn: 'database_replica' },
        database_replica: { state: 'up' },
      },
    },
  ]);
});

it('once the primary is back, everything is fresh again and written without a restart', async () => {
  supergraph.relay.restore();
  const [person] = Object.values(pages);
  await vi.waitFor(
    async () => expect(await supergraph.ask(student, person!)).not.toHaveProperty('extensions.stale'),
    10_000,
  );
  const question = { classroomId: classroom.id, question: 'What is the mantle?' };
  await vi.waitFor(
    async () =>
      expect(await supergraph.mutate(student, 'askTutor', question)).toEqual({
        __typename: 'AskTutorSuccess',
      }),
    10_000,
  );
});
