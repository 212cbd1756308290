/** How long a student waits for the first words of an answer. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { z } from 'zod';
import { makeClassroom } from '../ensure/make-classroom.ts';
import type { Api, Operation } from '../ensure/ports.ts';
import { uploadFile } from '../ensure/upload-file.ts';
import { quantile } from './domain/quantile.ts';
import { makeTowerCourse } from './domain/towers.ts';
import { openKeptSocket } from './kept-socket.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { signedIn } from './signed-in.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';

const counted = 1_000;
const warmUp = 50;
const readyTimeoutMs = 60_000;

/** What the demo course answers. */
export const questions = [
  'How fast do tectonic plates move?',
  'Who discovered the inner core of the Earth?',
  'How thick is the crust under the oceans?',
  'What is subduction?',
  'How fast do P waves travel in the crust?',
  'When did the earthquake near Valdivia happen?',
  'How high is Mauna Loa above the sea?',
  'When did Mount Pinatubo erupt?',
  'How fast does a tsunami travel in the deep ocean?',
  'What is liquefaction?',
  'How heavy is the steel ball in Taipei 101?',
  'How much water per person should an emergency kit hold?',
];

/**
 * From the moment the mutation is sent to the first event that carries words of the answer, through the gateway, on a socket
 * that is open; and beside each question how long the least of all requests takes.
 */
export async function benchFirstToken(deps: BenchDeps): Promise<BenchTable> {
  await using data = await temporaryDataDir();
  const unlimited = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0' };
  await using product = await startProduct(deps, data.folder, unlimited);
  await using socket = openKeptSocket(product.endpoint);
  const api = signedIn(product, 'teacher', deps, socket);
  const course = makeTowerCourse(warmUp + counted);
  const classroomId = await makeClassroom(api, 'Bench');
  for (const { name, text } of course.files) {
    const file = path.join(data.folder, name);
    await writeFile(file, text);
    const row = await uploadFile({ api, clock: systemClock, signal: deps.signal }, classroomId, file);
    if (row.status !== 'READY') throw new Error(`${name}: ${row.reason}`);
  }
  const samples: Measured[] = [];
  // All of them as new questions, then all of them again.
  for (const time of ['new', 'again'])
    for (const [at, question] of course.questions.entries()) {
      if (at % 100 === 0) deps.report(`first-token: ${at} of ${course.questions.length}, ${time}`);
      const leastMs = await measureLeast(api);
      const measured = await measureQuestion(api, classroomId, question, deps.signal);
      if (at >= warmUp) samples.push({ ...measured, leastMs });
    }
  return toTable(samples);
}

async function measureLeast(api: Api): Promise<number> {
  const begun = performance.now();
  await api.call(least, {});
  return performance.now() - begun;
}
const least: Operation<{ __typename: string }> = {
  text: '{ __typename }',
  data: z.object({ __typename: z.string() }),
};

interface Answered {
  outcome: string;
  generator: string;
  retrieval: string;
  firstTokenMs: number;
  completedMs: number;
}
interface Measured extends Answered {
  /** Of `{ __typename }`, just before. */
  leastMs: number;
}

function toTable(samples: Measured[]): BenchTable {
  const kindOf = ({ outcome, generator, retrieval }: Answered) => `${outcome}, ${generator}, ${retrieval}`;
  const least = samples.map(({ leastMs }) => leastMs);
  const leastP99 = quantile(least, 0.99);
  const rows = [...new Set(samples.map(kindOf))].map((kind) => {
    const some = samples.filter((one) => kindOf(one) === kind);
    const first = some.map(({ firstTokenMs }) => firstTokenMs);
    const whole = some.map(({ completedMs }) => completedMs);
    const p99 = quantile(first, 0.99);
    const after = p99 - leastP99;
    return [kind, quantile(first, 0.5), p99, after, quantile(whole, 0.5), quantile(whole, 0.99), some.length];
  });
  const all = [quantile(least, 0.5), leastP99, 0, quantile(least, 0.5), leastP99, least.length];
  return {
    title: 'First token',
    method: `Milliseconds from sending \`askTutor\` to the first event of \`tutorTurn\` with words of the answer on an open socket, and to its end; one person, one question at a time, through the gateway, embedded stores, no language model, ${counted} questions to a course of as many made-up towers, each once as a new question and then again (CACHE), \`{ __typename }\` before each; ${warmUp} of each to warm up.`,
    columns: [
      'turn',
      'first token p50',
      'p99',
      'p99 less that of `{ __typename }`',
      'completed p50',
      'p99',
      'n',
    ],
    rows: [...rows, ['`{ __typename }`', ...all]],
  };
}

/** Asks one question and follows its answer to the end; rejects when it fails. */
export async function measureQuestion(
  api: Api,
  classroomId: string,
  question: string,
  signal: AbortSignal,
): Promise<Answered> {
  const begun = performance.now();
  const { askTutor: asked } = await api.call(askTutor, { input: { classroomId, question } });
  let firstTokenMs = Number.NaN;
  for await (const { tutorTurn: event } of api.follow(tutorTurn, { id: asked.turn.id }, signal)) {
    if (event.__typename === 'TutorToken' && Number.isNaN(firstTokenMs))
      firstTokenMs = performance.now() - begun;
    if (event.__typename === 'TutorTurnFailed') throw new Error(`"${question}" failed: ${event.reason}`);
    if (event.__typename === 'TutorTurnCompleted')
      return { ...event.turn, firstTokenMs, completedMs: performance.now() - begun };
  }
  throw new Error(`the stream of "${question}" ended before the turn`);
}

/** The demo student's class, once all its documents can be searched. */
export async function demoClass(api: Api, { signal }: BenchDeps): Promise<string> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(readyTimeoutMs)]);
  for (;;) {
    deadline.throwIfAborted();
    const { viewer } = await api.call(demoClasses, {});
    const found = viewer.classrooms.nodes.find(({ materials }) => materials.nodes.length > 0);
    if (found?.materials.nodes.every(({ indexState }) => indexState === 'READY')) return found.id;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const demoClasses: Operation<{
  viewer: { classrooms: { nodes: { id: string; materials: { nodes: { indexState: string }[] } }[] } };
}> = {
  text: 'query { viewer { classrooms { nodes { id materials { nodes { indexState } } } } } }',
  data: z.object({
    viewer: z.object({
      classrooms: z.object({
        nodes: z.array(
          z.object({
            id: z.string(),
            materials: z.object({ nodes: z.array(z.object({ indexState: z.string() })) }),
          }),
        ),
      }),
    }),
  }),
};
const askTutor: Operation<{ askTutor: { turn: { id: string } } }> = {
  text: 'mutation ($input: AskTutorInput!) { askTutor(input: $input) { ... on AskTutorSuccess { turn { id } } ... on Problem { message } } }',
  data: z.object({ askTutor: z.object({ turn: z.object({ id: z.string() }) }) }),
};
const Turn = z.object({ outcome: z.string(), generator: z.string(), retrieval: z.string() });
const TutorEvent = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('TutorToken'), text: z.string() }),
  z.object({ __typename: z.literal('TutorCitation') }),
  z.object({ __typename: z.literal('TutorTurnCompleted'), turn: Turn }),
  z.object({ __typename: z.literal('TutorTurnFailed'), reason: z.string() }),
]);
const tutorTurn: Operation<{ tutorTurn: z.infer<typeof TutorEvent> }> = {
  text: `subscription ($id: ID!) {
    tutorTurn(id: $id) {
      __typename
      ... on TutorToken { text }
      ... on TutorTurnCompleted { turn { outcome generator retrieval } }
      ... on TutorTurnFailed { reason }
    }
  }`,
  data: z.object({ tutorTurn: TutorEvent }),
};
