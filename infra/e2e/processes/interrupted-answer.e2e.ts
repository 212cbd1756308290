/** Answers whose processes or endpoints die in the middle, on the product as `npm start` runs it. */
import { afterEach, describe, expect, it } from 'vitest';
import { signInAs, type ApiClient } from '../../product/api-client.ts';
import { startProduct } from '../../product/start-product.ts';
import { openSlowModel } from '../slow-model.ts';

const lesson = `# Lighthouses

The Tower of Hercules in Spain is the oldest lighthouse still in use. Its lamp stands 57 metres above the ground.

Fresnel built his first lens in 1822. It bends the light of a lamp into one beam, so that ships see it from far away.
`;
const turnEvents = `subscription($id: ID!, $after: String) { tutorTurn(id: $id, after: $after) {
  __typename
  ... on TutorToken { cursor text }
  ... on TutorCitation { cursor citation { number quote } }
  ... on TutorTurnCompleted { cursor turn { answer outcome generator citations { number quote } } }
  ... on TutorTurnFailed { cursor reason } } }`;

const closers: (() => PromiseLike<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(script: Parameters<typeof openSlowModel>[0]) {
  const model = await openSlowModel(script);
  closers.push(() => model[Symbol.asyncDispose]());
  const product = await startProduct({
    env: { LLM_BASE_URL: model.url, LLM_API_KEY: 'none', LLM_MODEL: 'slow' },
  });
  closers.push(() => product[Symbol.asyncDispose]());
  const teacher = await signInAs(product.addresses.gateway, 'teacher@demo.test');
  const { classroom } = await teacher.mutate('createClassroom', 'classroom { id }', {
    name: 'Coast',
    subject: 'Physics',
  });
  const classroomId = (classroom as { id: string }).id;
  const file = { name: 'lighthouses.md', type: 'text/markdown', content: lesson };
  const { material } = await teacher.mutate('uploadMaterial', 'material { id }', { classroomId }, file);
  const stages = teacher.subscribe('subscription($id: ID!) { materialIndexing(materialId: $id) { stage } }', {
    id: (material as { id: string }).id,
  });
  for await (const { stage } of stages) expect(stage).not.toBe('FAILED');
  const ask = async (question: string) => {
    const { turn } = await teacher.mutate('askTutor', 'turn { id }', { classroomId, question });
    return (turn as { id: string }).id;
  };
  return { model, product, teacher, ask };
}

/** Reads a turn to its end, whatever breaks in between, as the page does: with the last cursor as `after`. */
async function readToTheEnd(client: ApiClient, id: string, onEvent: (count: number) => Promise<void> | void) {
  const events: Record<string, unknown>[] = [];
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    try {
      for await (const event of client.subscribe(turnEvents, { id, after: events.at(-1)?.cursor })) {
        events.push(event);
        await onEvent(events.length);
      }
    } catch {
      continue;
    }
    if (/^TutorTurn(Completed|Failed)$/.test(String(events.at(-1)?.__typename))) return events;
  }
  throw new Error(`the turn did not end: ${JSON.stringify(events)}`);
}
const tokensOf = (events: Record<string, unknown>[]) => events.map(({ text }) => text ?? '').join('');
const turnOf = (events: Record<string, unknown>[]) =>
  events.at(-1)?.turn as { answer: string; outcome: string; generator: string };

const pieces = [
  'The Tower of Hercules is the oldest ',
  'lighthouse still in use [1]. ',
  'Its lamp stands ',
  '57 metres above the ground [1].',
];

describe('an answer that is interrupted', () => {
  it('is whole after the ai process was killed in the middle and started again, nothing missed, nothing twice', async () => {
    const { product, teacher, ask } = await open({ pieces, pauseMs: 700 });
    const id = await ask('How high above the ground does the lamp of the Tower of Hercules stand?');
    let killed = false;
    const events = await readToTheEnd(teacher, id, async () => {
      if (killed) return;
      killed = true;
      process.kill(await product.pidOf('ai'), 'SIGKILL');
    });
    teacher.close();
    expect(killed).toBe(true);
    expect(turnOf(events).outcome).toBe('ANSWERED');
    expect(tokensOf(events)).toBe(turnOf(events).answer);
    expect(new Set(events.map(({ cursor }) => cursor)).size).toBe(events.length);
    expect(turnOf(events).answer).toContain('57 metres');
  });

  it('goes on from the material when the endpoint breaks in the middle, with a stated outcome', async () => {
    const { teacher, ask, model } = await open({ pieces, pauseMs: 50, breakAfter: 2 });
    const id = await ask('How high above the ground does the lamp of the Tower of Hercules stand?');
    const events = await readToTheEnd(teacher, id, () => {});
    teacher.close();
    expect(model.requests()).toBeGreaterThan(0);
    expect(turnOf(events).outcome).toBe('ANSWERED');
    expect(turnOf(events).answer).toContain('57 metres');
    expect(tokensOf(events)).toBe(turnOf(events).answer);
  });
});
