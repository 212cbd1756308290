import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, must } from '../../test/people.ts';
import { sit } from '../../test/sittings.ts';
import { followAttempt, followSittings } from '../attempts/follow-sitting.ts';
import { messageStudent } from '../attempts/message-student.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import type { Caller } from '../caller.ts';
import { followMeeting } from '../meetings/follow-meeting.ts';
import { startMeeting } from '../meetings/run-meeting.ts';
import { sayInMeeting } from '../meetings/say-in-meeting.ts';
import { scheduleMeeting } from '../meetings/schedule-meeting.ts';
import { followNotifications } from '../notifications/follow-notifications.ts';
import { createSight } from '../sight/create-sight.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const forget = () => core.liveStreams.forget(new Date(Date.now() + 60_000), 1_000);
const lookOf = (caller: Caller) => () => createSight(core.deps.records, caller.viewer);

/** The first event of a stream after a cursor, and no more. */
async function firstOf(follow: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>): Promise<unknown> {
  const stop = new AbortController();
  try {
    for await (const event of await follow(stop.signal)) return event;
    return undefined;
  } finally {
    stop.abort();
  }
}

async function aSitting() {
  const { teacher, student, assessment, attempt } = await sit(core);
  const message = { caller: teacher, attemptId: attempt.id, idempotencyKey: undefined };
  for (const text of ['One.', 'Two.']) must(await messageStudent(core.deps, { ...message, text }));
  must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
  return { teacher, student, assessment, attempt };
}
async function aMeeting() {
  const { teacher: caller, classroom } = await makeClass(core);
  const [startsAt, endsAt] = [new Date(core.clock.now()), new Date(core.clock.now() + 60_000)];
  const plan = { caller, classroomId: classroom.id, title: 'Tides', startsAt, endsAt, callUrl: undefined };
  const { id: meetingId } = must(await scheduleMeeting(core.deps, { ...plan, idempotencyKey: undefined }));
  must(await startMeeting(core.deps, { caller, meetingId }));
  for (const text of ['One.', 'Two.'])
    must(await sayInMeeting(core.deps, { caller, meetingId, text, idempotencyKey: undefined }));
  return { caller, meetingId };
}

/** Each begins a stream with several items, and answers its name and how it is followed. */
const streams = {
  async attemptClock() {
    const { student, attempt } = await aSitting();
    const look = lookOf(student);
    return {
      name: `sitting:${attempt.id}`,
      follow: (after: string | undefined, signal: AbortSignal) =>
        followAttempt(core.deps, attempt.id, { look, after, signal }),
    };
  },
  async liveActivity() {
    const { teacher, assessment } = await aSitting();
    const look = lookOf(teacher);
    return {
      name: `sittings:${assessment.id}`,
      follow: (after: string | undefined, signal: AbortSignal) =>
        followSittings(core.deps, assessment.id, { look, after, signal }),
    };
  },
  async meetingActivity() {
    const { caller, meetingId } = await aMeeting();
    const look = lookOf(caller);
    return {
      name: `meeting:${meetingId}`,
      follow: (after: string | undefined, signal: AbortSignal) =>
        followMeeting(core.deps, meetingId, { look, after, signal }),
    };
  },
  async notifications() {
    const { student } = await makeClass(core);
    const { userId } = student.viewer;
    const name = `notifications:${userId}`;
    await core.liveStreams.append(name, [{}, {}, {}]);
    return {
      name,
      follow: (after: string | undefined, signal: AbortSignal) =>
        followNotifications(core.deps, { userId, after, signal }),
    };
  },
};

it.each(Object.entries(streams))(
  'who goes on with %s where it is forgotten is told so before anything else',
  async (_, begin) => {
    const { name, follow } = await begin();
    const cursors = (await core.liveStreams.read(name)).map(({ cursor }) => cursor);
    const [first, beforeLast] = [cursors[0], cursors.at(-2)];
    await forget();
    await expect(firstOf((signal) => follow(first, signal))).rejects.toMatchObject({
      code: 'SUBSCRIPTION_GAP',
    });
    expect(await firstOf((signal) => follow(beforeLast, signal))).toBeDefined();
  },
);
