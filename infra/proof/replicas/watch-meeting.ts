/** A meeting in which lines are written, and one subscription that is held from its beginning to its end. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadPeople } from '../kill/load.ts';

const pauseMs = 250;
const settleWithinMs = 30_000;
const activity = 'subscription($id: ID!) { meetingActivity(meetingId: $id) { kind text user { name } } }';

export async function watchMeeting({ teacher, student, classroomId }: LoadPeople) {
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { meeting } = await teacher.mutate('scheduleMeeting', 'meeting { id }', {
    ...{ classroomId, title: 'Replicas', startsAt: inMs(60_000), endsAt: inMs(3_600_000) },
  });
  const { id: meetingId } = meeting as { id: string };
  await teacher.mutate('startMeeting', 'meeting { id }', { meetingId });

  const heard: string[] = [];
  const acknowledged: string[] = [];
  let broken = 0;
  let stopped = false;
  const hearing = (async () => {
    try {
      for await (const { kind, text } of teacher.subscribe(activity, { id: meetingId }))
        if (kind === 'SAID') heard.push(String(text));
    } catch {
      broken += 1;
    }
    if (!stopped) broken += 1;
  })();
  const writing = (async () => {
    while (!stopped) {
      const text = `line ${randomUUID()}`;
      await student.mutate('sayInMeeting', 'messageId', { meetingId, text, idempotencyKey: text }).then(
        () => acknowledged.push(text),
        () => undefined,
      );
      await sleep(pauseMs);
    }
  })();

  return {
    /** Lines that were acknowledged and not heard, and lines heard more than once. */
    async stop() {
      stopped = true;
      await writing;
      const missing = () => acknowledged.filter((line) => !heard.includes(line));
      const until = Date.now() + settleWithinMs;
      while (missing().length > 0 && Date.now() < until) await sleep(100);
      await teacher.mutate('endMeeting', 'meeting { id }', { meetingId });
      void hearing;
      const twice = heard.filter((line, place) => heard.indexOf(line) !== place);
      return { acknowledged: acknowledged.length, missing: missing(), twice, broken };
    },
  };
}
