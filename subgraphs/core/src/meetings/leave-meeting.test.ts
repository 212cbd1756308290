import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, must } from '../../test/people.ts';
import { joinMeeting, leaveMeeting } from './join-meeting.ts';
import { startMeeting } from './run-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { tidyMeetings } from './tidy-meetings.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

it('has left when its page went away, unless that was only loaded again', async () => {
  const { student: caller, teacher, classroom } = await makeClass(core);
  const [startsAt, endsAt] = [60_000, 120_000].map((ms) => new Date(core.clock.now() + ms)) as [Date, Date];
  const plan = { classroomId: classroom.id, title: 'Tides', startsAt, endsAt, callUrl: undefined };
  const { id: meetingId } = must(
    await scheduleMeeting(core.deps, { caller: teacher, ...plan, idempotencyKey: undefined }),
  );
  must(await startMeeting(core.deps, { caller: teacher, meetingId }));
  const left = async () => {
    const { rows } = await core.database.pool.query(
      `select event->'data' as data from platform.events where key = $1 and event->>'type' = 'meeting.left.v1'`,
      [meetingId],
    );
    return rows;
  };
  const [phone, laptop] = ['phone', 'laptop'].map((deviceId) => ({ caller, meetingId, deviceId }));
  for (const device of [phone!, laptop!]) {
    must(await joinMeeting(core.deps, device));
    must(await leaveMeeting(core.deps, { ...device, mayReturn: true }));
  }
  const goneAt = new Date(core.clock.now()).toISOString();
  await core.clock.advance(5_000);
  must(await joinMeeting(core.deps, laptop!));
  await tidyMeetings(core.deps);
  expect(await left()).toEqual([]);
  await core.clock.advance(6_000);
  await tidyMeetings(core.deps);
  expect(await left()).toMatchObject([{ data: { deviceId: 'phone', leftAt: goneAt, reason: 'LEFT' } }]);
});
