/** A school whose classes meet, and lines that are written in each meeting, whatever becomes of the gateway. */
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@ensure-study/kit/clock';
import { createAccessTokens, createViewerTrust, viewerHeader, type Viewer } from '@ensure-study/kit/trust';
import { createGraphqlTransport } from '../../ensure/adapters/graphql-transport.ts';
import { seed } from '../../ensure/seed.ts';
import { createSignedInApi, type Identity } from '../../ensure/signed-in-api.ts';
import { createApiClient } from '../../product/api-client.ts';
import type { StartedProduct } from '../../product/start-product.ts';
import type { Listener } from './listeners.ts';

export const meetingsCount = 20;
/** Between two lines of one meeting. */
const lineEveryMs = 10_000;
const sendMs = 10_000;

export interface Meeting {
  id: string;
  teacher: Viewer;
  /** Numbers of the lines that core has acknowledged. */
  lines: number[];
}

export interface SchoolOptions {
  addresses: StartedProduct['addresses'];
  /** Of the product's tokens. */
  secret: string;
  password: string;
  students: number;
  say(line: string): void;
}

/** Makes the people and starts a meeting in each class; each student is to follow that of the first class. */
export async function openMeetings(options: SchoolOptions) {
  const { addresses, secret, password, students, say } = options;
  const { signal } = new AbortController();
  const transport = createGraphqlTransport(new URL('/graphql', addresses.gateway));
  const apiAs = (identity: Identity) =>
    createSignedInApi({ transport, identity, clock: systemClock, signal });
  const people = await seed(
    { api: apiAs({ email: 'admin@demo.test', password }), apiOf: (token) => apiAs({ token }), report: say },
    { students, teachers: meetingsCount, classrooms: meetingsCount },
  );
  const meetings = new Map<string, Meeting>();
  for (const { role, token, classroomIds } of people) {
    const [classroomId] = classroomIds;
    if (role !== 'TEACHER' || classroomId === undefined) continue;
    const teacher = await createAccessTokens(secret).verify(token);
    if (!teacher) throw new Error('The product signs with another secret.');
    meetings.set(classroomId, {
      ...{ id: await startMeeting(addresses.gateway, token, classroomId), lines: [] },
      teacher,
    });
  }
  const listeners: Listener[] = people
    .filter(({ role }) => role === 'STUDENT')
    .map(({ token, classroomIds: [classroomId = ''] }) => ({
      token,
      meetingId: (meetings.get(classroomId) as Meeting).id,
    }));
  return { meetings: [...meetings.values()], listeners };
}

async function startMeeting(gateway: string, token: string, classroomId: string): Promise<string> {
  const client = createApiClient(gateway, token);
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { meeting } = await client.mutate('scheduleMeeting', 'meeting { id }', {
    ...{ classroomId, title: 'Storm', startsAt: inMs(60_000), endsAt: inMs(3_600_000) },
  });
  const { id } = meeting as { id: string };
  await client.mutate('startMeeting', 'meeting { id }', { meetingId: id });
  return id;
}

const saying = `mutation($input: SayInMeetingInput!) {
  sayInMeeting(input: $input) { __typename } }`;

/**
 * Writes numbered lines in all meetings, evenly spread over time. They go to core itself, signed as a gateway signs, as
 * if another gateway had brought them: lines must be written while this one is away.
 */
export function startTalk(meetings: readonly Meeting[], { core, secret }: { core: string; secret: string }) {
  const trust = createViewerTrust(secret);
  let stopped = false;
  let failed = 0;

  async function write(meeting: Meeting, number: number) {
    const text = `line ${number}`;
    const input = { meetingId: meeting.id, text, idempotencyKey: text };
    const response = await fetch(new URL('/graphql', core), {
      ...{ method: 'POST', signal: AbortSignal.timeout(sendMs) },
      headers: { 'content-type': 'application/json', [viewerHeader]: await trust.sign(meeting.teacher) },
      body: JSON.stringify({ query: saying, variables: { input } }),
    });
    if ((await response.text()).includes('SayInMeetingSuccess')) meeting.lines.push(number);
    else failed += 1;
  }

  const talking = meetings.map(async (meeting, index) => {
    await sleep((index * lineEveryMs) / meetings.length);
    for (let number = 1; !stopped; number++) {
      await write(meeting, number).catch(() => (failed += 1));
      await sleep(lineEveryMs);
    }
  });
  return {
    failed: () => failed,
    async stop() {
      stopped = true;
      await Promise.all(talking);
    },
  };
}
