/**
 * Every process, the embedded database included, is ended by SIGKILL at ten random moments under load, and each time
 * every kind of write must be acknowledged anew; then every id that was acknowledged is read back. PASS only when nothing
 * is lost and nothing stays open.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { signInAs, type ApiClient } from '../../product/api-client.ts';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { untilHealed } from './healed.ts';
import { createJournal, type Journal } from './journal.ts';
import { startLoad, type LoadPeople } from './load.ts';
import { readBack } from './read-back.ts';

const targets = ['web', 'gateway', 'core', 'ai', 'analytics', 'database'] as const;
const standardKills = 10;
const healWithinMs = 90_000;

/** `killsEach`: how often each process is killed; ten times is the proof, fewer are for trying the proof itself. */
export async function proveKill(say: (line: string) => void, killsEach = standardKills) {
  const limits = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' };
  await using product = await startProduct({ env: limits });
  say(`ready after ${product.readyMs} ms`);
  const people = await gather(product.addresses);
  const journal = createJournal();
  const load = startLoad(people, journal);
  const moments = shuffled(targets.flatMap((target) => Array.from({ length: killsEach }, () => target)));
  let healedMsMax = 0;
  for (const [index, target] of moments.entries()) {
    await sleep(200 + Math.random() * 800);
    const pid = await product.pidOf(target);
    process.kill(pid, 'SIGKILL');
    const healedMs = await healed(product, { target, pid, journal });
    healedMsMax = Math.max(healedMsMax, healedMs);
    say(
      `${index + 1}/${moments.length} ${target} killed, well again after ${healedMs} ms; acknowledged so far ${journal.entries().length}`,
    );
  }
  await load.stop();
  const { found, lost, unfinished } = await readBack(journal, people);
  for (const line of [...lost, ...unfinished.map((entry) => `never ended: ${entry}`)].slice(0, 20)) say(line);
  for (const client of [people.teacher, people.student]) client.close();
  const acknowledged = journal.entries().length;
  return {
    passed: acknowledged > 0 && lost.length === 0 && unfinished.length === 0,
    counts: {
      kills: moments.length,
      acknowledged,
      found,
      lost: lost.length,
      unfinished: unfinished.length,
      refused: load.refused(),
      healed_ms_max: healedMsMax,
      ...journal.counts(),
    },
  };
}

async function healed(
  product: StartedProduct,
  { target, pid, journal }: { target: (typeof targets)[number]; pid: number; journal: Journal },
): Promise<number> {
  const isReady = (address: string) =>
    fetch(new URL('/health/ready', address), { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  return untilHealed({
    isReplaced: async () => (await product.pidOf(target)) !== pid,
    isReady: async () => (await Promise.all(Object.values(product.addresses).map(isReady))).every(Boolean),
    journal,
    withinMs: healWithinMs,
  }).catch((error: Error) => {
    throw new Error(`${target} was killed: ${error.message}.\n${product.output().slice(-2_000)}`);
  });
}

const Assessments = z.object({
  viewer: z.object({
    classrooms: z.object({
      nodes: z.array(z.object({ assessments: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })),
    }),
  }),
});
const StartedAttempt = z.object({ id: z.string(), startedAt: z.iso.datetime() });
const Questions = z.object({
  node: z.object({
    questions: z
      .array(z.object({ id: z.string(), choices: z.array(z.object({ id: z.string() })).nullable() }))
      .min(1),
  }),
});

/** The teacher goes through web, as the page does; the student to the gateway itself, as a script does. */
async function gather({ web, gateway }: StartedProduct['addresses']): Promise<LoadPeople> {
  const teacher = await signInAs(web, 'teacher@demo.test');
  const student = await signInAs(gateway, 'student@demo.test');
  const { classroom } = await teacher.mutate('createClassroom', 'classroom { id joinCode }', {
    name: 'Proof',
    subject: 'Proof',
  });
  const { id: classroomId, joinCode: code } = classroom as { id: string; joinCode: string };
  await student.mutate('joinClassroom', 'classroom { id }', { code });
  return { teacher, student, classroomId, attempt: await beginAttempt(student) };
}

async function beginAttempt(student: ApiClient): Promise<LoadPeople['attempt']> {
  const seen = Assessments.parse(
    await student.request(
      '{ viewer { classrooms(first: 50) { nodes { assessments(first: 1) { nodes { id } } } } } }',
    ),
  );
  const assessment = seen.viewer.classrooms.nodes.flatMap(({ assessments }) => assessments.nodes)[0];
  if (!assessment) throw new Error('The demo student sees no quiz.');
  const { attempt } = await student.mutate('startAttempt', 'attempt { id startedAt }', {
    assessmentId: assessment.id,
  });
  const { id, startedAt } = StartedAttempt.parse(attempt);
  const { node } = Questions.parse(
    await student.request(
      'query($id: ID!) { node(id: $id) { ... on Assessment { questions { id choices { id } } } } }',
      { id: assessment.id },
    ),
  );
  const question = node.questions[0] as (typeof node.questions)[number];
  const choice = question.choices?.[0];
  return {
    id,
    startedAt: Date.parse(startedAt),
    questionId: question.id,
    response: (sequence) => (choice ? { choices: [choice.id] } : { response: `answer ${sequence}` }),
  };
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
