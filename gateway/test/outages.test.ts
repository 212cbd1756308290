import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from './clients.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let student: Required<Caller>;
beforeAll(async () => {
  supergraph = await openSupergraph();
  student = await supergraph.signIn('student');
});
afterAll(() => supergraph[Symbol.asyncDispose]());

/** What anybody is told, to the letter. */
const status = async () => (await fetch(`${supergraph.url}/status`)).text();
const without = (...degraded: string[]) => JSON.stringify({ degraded });

/** A program that acts for the teacher by an access token. */
async function makeProgram(): Promise<Caller> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = { name: 'LMS', scopes: ['class:read'], expiresAt };
  const teacher = await supergraph.signIn('teacher');
  return { token: (await supergraph.mutate(teacher, 'createAccessToken', input, 'token')).token };
}

/** In the order of the file: services go down one after another and stay down. */
it('without analytics, activity is null with an error that says so, and the rest of the person is there', async () => {
  expect(await status()).toBe(without());
  await supergraph.analytics.close();
  const query =
    'query($from: DateTime!, $to: DateTime!) { viewer { email activity(from: $from, to: $to) { date } } }';
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const { data, errors } = await supergraph.ask(student, query, { from, to: new Date().toISOString() });
  expect(data).toEqual({ viewer: { email: 'student@demo.test', activity: null } });
  expect(errors).toMatchObject([
    {
      extensions: {
        code: 'STORE_UNAVAILABLE',
        retryable: true,
        serviceName: 'analytics',
        requestId: expect.any(String),
      },
    },
  ]);
});

it('without ai, classes are read and questions say that they cannot be asked', async () => {
  await supergraph.ai.close();
  const query = 'query { viewer { classrooms { nodes { id name } } } }';
  const { classrooms } = await supergraph.get(student, query);
  const [classroom] = classrooms.nodes;
  expect(classroom.name).toEqual(expect.any(String));
  const input = { classroomId: classroom.id, question: 'What is the mantle?' };
  const { errors } = await supergraph.ask(student, supergraph.mutationOf('askTutor', '__typename'), {
    input,
  });
  expect(errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', serviceName: 'ai' } }]);
});

it('without the database, queries fail with STORE_UNAVAILABLE within 2 s, and recover by themselves', async () => {
  const asked = '{ viewer { email name } }';
  const before = await supergraph.ask(student, asked);
  const program = await makeProgram();
  const told = await supergraph.ask(program, asked);
  supergraph.relay.cut();
  const begun = Date.now();
  const { errors } = await supergraph.ask(student, '{ viewer { email } }');
  expect(errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }]);
  expect(Date.now() - begun).toBeLessThan(2_000);
  expect((await fetch(`${supergraph.url}/health/ready`)).status).toBe(200);
  const again = await supergraph.ask(student, asked);
  expect(again).toMatchObject({
    data: before.data,
    extensions: { stale: { asOf: expect.any(String), source: 'cache' } },
  });
  const mark = { stale: { asOf: expect.any(String), source: 'cache' } };
  expect(await supergraph.ask(program, asked)).toMatchObject({ data: told.data, extensions: mark });
  const unseen = await supergraph.ask({ token: `ens_${'x'.repeat(43)}` }, asked);
  expect(unseen.errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }]);
  await expect.poll(status, { timeout: 10_000 }).toBe(without('READING'));
  supergraph.relay.restore();
  await expect
    .poll(async () => (await supergraph.ask(student, '{ viewer { email } }')).data, { timeout: 10_000 })
    .toEqual({ viewer: { email: 'student@demo.test' } });
});
