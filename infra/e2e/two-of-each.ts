/** What holds where two of each subgraph run behind one gateway. */
import { expect, vi } from 'vitest';
import { signInAs, type ApiClient } from '../product/api-client.ts';
import type { StartedProduct } from '../product/start-product.ts';
import { openReplicas } from './replica.ts';

const activity = 'subscription($id: ID!) { meetingActivity(meetingId: $id) { kind text } }';
const say =
  'mutation($input: SayInMeetingInput!) { sayInMeeting(input: $input) { ... on SayInMeetingSuccess { messageId } } }';
const ask =
  'mutation($input: AskTutorInput!) { askTutor(input: $input) { ... on AskTutorSuccess { turn { id } } } }';
const turn = `subscription($id: ID!) { tutorTurn(id: $id) { __typename ... on TutorToken { text }
  ... on TutorTurnCompleted { turn { answer } } } }`;
const news = 'subscription { notifications { notification { kind } } }';
const note = {
  name: 'tides.md',
  type: 'text/markdown',
  content: '# Tides\n\nThe moon pulls the sea twice a day.\n',
};

type Event = Record<string, unknown>;

/** What happens at one replica is heard at both, whoever tells of it. */
export async function expectToHearEachOther(product: StartedProduct, classroomId: string): Promise<void> {
  const api = await signInAs(product.addresses.gateway, 'teacher@demo.test');
  const teacher = await openReplicas(product, 'teacher@demo.test');
  const { core, ai } = product.replicas;
  const atBoth = (urls: string[], query: string, variables: Event, isIt: (event: Event) => boolean) =>
    Promise.all(urls.map((url) => firstOf(teacher.follow(url, query, variables), isIt)));

  const told = atBoth(
    core,
    news,
    {},
    ({ notification }) => (notification as Event | null)?.kind === 'MATERIAL_READY',
  );
  await vi.waitFor(async () => expect(await streamsAt(core)).toEqual([1, 1]));
  await api.mutate('uploadMaterial', 'material { id }', { classroomId }, note);
  await told;

  const input = { classroomId, question: 'How often does the moon pull the sea?' };
  const { askTutor } = await teacher.ask(ai[1] as string, ask, { input });
  const { id } = (askTutor as { turn: { id: string } }).turn;
  const ends = await atBoth(ai, turn, { id }, ({ __typename: kind }) => kind === 'TutorTurnCompleted');
  expect(ends[0]).toMatchObject({ turn: { answer: expect.stringContaining('twice a day') as string } });
  expect(ends[1]).toEqual(ends[0]);

  const meetingId = await openMeeting(api, classroomId);
  const said = atBoth(core, activity, { id: meetingId }, ({ kind }) => kind === 'SAID');
  await teacher.ask(core[1] as string, say, { input: { meetingId, text: 'Heard at both' } });
  expect((await said).map(({ text }) => text)).toEqual(['Heard at both', 'Heard at both']);
  api.close();
}

/** When the replica of a stream is killed, the stream goes on and no query fails. */
export async function expectToStandIn(product: StartedProduct, classroomId: string): Promise<void> {
  const api = await signInAs(product.addresses.gateway, 'teacher@demo.test');
  const meetingId = await openMeeting(api, classroomId);
  const heard: unknown[] = [];
  const written: string[] = [];
  const write = async () => {
    const text = `line ${written.length}`;
    await api.mutate('sayInMeeting', 'messageId', {
      meetingId,
      text,
      idempotencyKey: `${meetingId} ${text}`,
    });
    written.push(text);
  };
  const hearing = (async () => {
    for await (const { kind, text } of api.subscribe(activity, { id: meetingId }))
      if (kind === 'SAID') heard.push(text);
  })();
  await write();
  await vi.waitFor(() => expect(heard).toEqual(written), { timeout: 10_000 });

  const streams = await streamsAt(product.replicas.core);
  process.kill(await product.pidOf(streams[0] === 1 ? 'core' : 'core-2'), 'SIGKILL');
  const queries = Array.from({ length: 20 }, () =>
    api.request('{ viewer { id classrooms { nodes { name } } } }'),
  );
  expect(new Set((await Promise.all(queries)).map((data) => JSON.stringify(data))).size).toBe(1);
  await write();
  await write();
  await vi.waitFor(() => expect(heard).toEqual(written), { timeout: 10_000 });
  await api.mutate('endMeeting', 'meeting { id }', { meetingId });
  api.close();
  await hearing;
}

async function openMeeting(api: ApiClient, classroomId: string): Promise<string> {
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { meeting } = await api.mutate('scheduleMeeting', 'meeting { id }', {
    ...{ classroomId, title: 'Two of each', startsAt: inMs(60_000), endsAt: inMs(3_600_000) },
  });
  const { id: meetingId } = meeting as { id: string };
  await api.mutate('startMeeting', 'meeting { id }', { meetingId });
  return meetingId;
}

async function firstOf(events: AsyncIterable<Event>, isIt: (event: Event) => boolean): Promise<Event> {
  for await (const event of events) if (isIt(event)) return event;
  throw new Error('The stream ended before what was waited for.');
}

/** How many subscriptions each replica serves, by its own count. */
const streamsAt = (urls: string[]) =>
  Promise.all(
    urls.map(async (url) => {
      const metrics = await (await fetch(new URL('/metrics', url))).text();
      return Number(/^live_subscriptions\{[^}]*\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
    }),
  );
