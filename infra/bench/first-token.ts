/** How long a student waits for the first words of an answer. */
import { z } from 'zod';
import type { Api, Operation } from '../ensure/ports.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { signedIn } from './signed-in.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';

const counted = 240;
const warmUp = 10;
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

const openings = ['', 'Please tell me: ', 'I wonder: ', 'Can you say: ', 'For my homework: ', 'Now: '];

/** Each in several wordings, and each wording twice or more: from the second time on it comes from the answers that are kept. */
function questionOf(round: number): string {
  const wording = Math.floor(round / 2);
  const opening = openings[Math.floor(wording / questions.length) % openings.length] ?? '';
  return opening + (questions[wording % questions.length] ?? '');
}

/** From the moment the mutation is sent to the first event that carries words of the answer, through the gateway. */
export async function benchFirstToken(deps: BenchDeps): Promise<BenchTable> {
  await using data = await temporaryDataDir();
  const unlimited = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0' };
  await using product = await startProduct(deps, data.folder, unlimited);
  const api = signedIn(product, 'student', deps);
  const classroomId = await demoClass(api, deps);
  const samples: Measured[] = [];
  for (let round = 0; round < warmUp + counted; round += 1) {
    if (round % 20 === 0) deps.report(`first-token: ${round} of ${warmUp + counted}`);
    const question = questionOf(round);
    const measured = await measureQuestion(api, classroomId, question, deps.signal);
    if (round >= warmUp) samples.push(measured);
  }
  return toTable(samples);
}

interface Measured {
  outcome: string;
  generator: string;
  retrieval: string;
  firstTokenMs: number;
  completedMs: number;
}

function toTable(samples: Measured[]): BenchTable {
  const kinds = new Set(
    samples.map(({ outcome, generator, retrieval }) => `${outcome}, ${generator}, ${retrieval}`),
  );
  const rows = [...kinds].map((kind) => {
    const some = samples.filter(
      ({ outcome, generator, retrieval }) => `${outcome}, ${generator}, ${retrieval}` === kind,
    );
    const first = some.map(({ firstTokenMs }) => firstTokenMs);
    const whole = some.map(({ completedMs }) => completedMs);
    return [
      kind,
      quantile(first, 0.5),
      quantile(first, 0.99),
      quantile(whole, 0.5),
      quantile(whole, 0.99),
      some.length,
    ];
  });
  return {
    title: 'First token',
    method: `Milliseconds from sending \`askTutor\` to the first event of \`tutorTurn\` with words of the answer, and to its end; one question at a time, a new socket for each, through the gateway, embedded stores, no language model, demo course, 72 wordings of its questions, each once as a new question and then again, ${warmUp} to warm up.`,
    columns: ['turn', 'first token p50', 'p99', 'completed p50', 'p99', 'n'],
    rows,
  };
}

/** Asks one question and follows its answer to the end; rejects when it fails. */
export async function measureQuestion(
  api: Api,
  classroomId: string,
  question: string,
  signal: AbortSignal,
): Promise<Measured> {
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
