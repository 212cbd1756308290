/** A meeting in which somebody writes a line a second: whatever is kept of meetings goes through the log to its store. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { LoadPeople } from '../proof/kill/load.ts';

const pauseMs = 1_000;
const settleWithinMs = 120_000;

const Chat = z.object({
  node: z.object({
    chat: z
      .object({
        nodes: z.array(z.object({ text: z.string() })),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      })
      .nullable(),
  }),
});
const chatQuery = `query($id: ID!, $after: String) { node(id: $id) { ... on Meeting {
  chat(first: 100, after: $after) { nodes { text } pageInfo { hasNextPage endCursor } } } } }`;

export type Talk = Awaited<ReturnType<typeof startTalk>>;

export async function startTalk({ teacher, student, classroomId }: LoadPeople, say: (line: string) => void) {
  const meetingId = await openMeeting(teacher, classroomId);
  const acknowledged: string[] = [];
  let stopped = false;
  const talking = (async () => {
    while (!stopped) {
      const text = `line ${randomUUID()}`;
      const input = { meetingId, text, idempotencyKey: text };
      await student.mutate('sayInMeeting', 'messageId', input).then(
        () => acknowledged.push(text),
        () => undefined,
      );
      await sleep(pauseMs);
    }
  })();
  const read = () => readChat(student, meetingId);
  return {
    /** What whoever opens the meeting's page gets of its chat. */
    async sayChat(): Promise<void> {
      const lines = await read().catch((error: Error) => error.message);
      const got = typeof lines === 'string' ? lines : `${lines.length} lines`;
      say(`the chat of the meeting: ${acknowledged.length} lines are acknowledged; read: ${got}`);
    },
    /** Lines that are not kept, and lines kept more than once. */
    async stop(): Promise<{ acknowledged: number; missing: string[]; twice: string[] }> {
      stopped = true;
      await talking;
      const until = Date.now() + settleWithinMs;
      let kept: string[] = [];
      let missing = acknowledged;
      while (missing.length > 0 && Date.now() < until) {
        kept = await read().catch(() => kept);
        missing = acknowledged.filter((line) => !kept.includes(line));
        if (missing.length > 0) await sleep(500);
      }
      const twice = kept.filter((line, place) => kept.indexOf(line) !== place);
      say(`lines written in the meeting: ${acknowledged.length} are acknowledged, ${kept.length} are kept`);
      return { acknowledged: acknowledged.length, missing, twice };
    },
  };
}

async function openMeeting(teacher: LoadPeople['teacher'], classroomId: string): Promise<string> {
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { meeting } = await teacher.mutate('scheduleMeeting', 'meeting { id }', {
    ...{ classroomId, title: 'Outage', startsAt: inMs(60_000), endsAt: inMs(3_600_000) },
  });
  const { id: meetingId } = meeting as { id: string };
  await teacher.mutate('startMeeting', 'meeting { id }', { meetingId });
  return meetingId;
}

async function readChat(student: LoadPeople['student'], id: string): Promise<string[]> {
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const data: unknown = await student.request(chatQuery, { id, after });
    const { chat } = Chat.parse(data).node;
    if (!chat) throw new Error('what is kept cannot be reached');
    lines.push(...chat.nodes.map(({ text }) => text));
    after = chat.pageInfo.hasNextPage ? chat.pageInfo.endCursor : null;
  } while (after !== null);
  return lines;
}
