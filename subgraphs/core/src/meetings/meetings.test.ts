import { toGlobalId } from '@ensure-study/contracts/ids';
import { TranscriptFile } from '@ensure-study/contracts/meetings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { joinMeeting, leaveMeeting } from './join-meeting.ts';
import { cancelMeeting, endMeeting, startMeeting } from './run-meeting.ts';
import { sayInMeeting } from './say-in-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { tidyMeetings } from './tidy-meetings.ts';
import { uploadTranscript } from './upload-transcript.ts';

const minuteMs = 60_000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const plan = () => ({
  title: 'Tides',
  startsAt: new Date(core.clock.now() + minuteMs),
  endsAt: new Date(core.clock.now() + 31 * minuteMs),
});

/** A class with a meeting that runs, unless it should not. */
async function makeMeeting({ runs = true } = {}) {
  const people = await makeClass(core);
  const { teacher: caller, classroom } = people;
  const input = { caller, classroomId: classroom.id, ...plan(), callUrl: undefined };
  const { id: meetingId } = must(await scheduleMeeting(core.deps, { ...input, idempotencyKey: undefined }));
  if (runs) must(await startMeeting(core.deps, { caller, meetingId }));
  return { ...people, meetingId };
}
/** What was told of a meeting, in its order. */
async function told(meetingId: string) {
  const { rows } = await core.database.pool.query(
    `select event->>'type' as type, event->'data' as data from platform.events where key = $1 order by position`,
    [meetingId],
  );
  return rows as { type: string; data: Record<string, unknown> }[];
}
const types = async (meetingId: string) =>
  (await told(meetingId)).map(({ type }) => type.replace('meeting.', ''));
const say = (caller: Caller, meetingId: string, text: string, idempotencyKey?: string) =>
  sayInMeeting(core.deps, { caller, meetingId, text, idempotencyKey });

describe('a meeting', () => {
  it('is planned, started and ended by a teacher; each again changes and tells nothing', async () => {
    const { teacher: caller, meetingId } = await makeMeeting({ runs: false });
    const call = { caller, meetingId };
    expect(await endMeeting(core.deps, call)).toMatchObject({ problem: 'ConflictProblem' });
    for (const run of [startMeeting, startMeeting, endMeeting, endMeeting]) must(await run(core.deps, call));
    expect(await startMeeting(core.deps, call)).toMatchObject({ problem: 'ConflictProblem' });
    expect(await cancelMeeting(core.deps, call)).toMatchObject({ problem: 'ConflictProblem' });
    expect(await types(meetingId)).toEqual(['scheduled.v1', 'started.v1', 'ended.v1']);
  });

  it('that is cancelled cannot be started, joined or given a transcript', async () => {
    const { teacher: caller, meetingId } = await makeMeeting({ runs: false });
    const call = { caller, meetingId };
    must(await cancelMeeting(core.deps, call));
    const device = { ...call, deviceId: 'a' };
    const file = { ...call, text: '1\n00:00:00,000 --> 00:00:01,000\nx', idempotencyKey: undefined };
    for (const refused of [
      await startMeeting(core.deps, call),
      await joinMeeting(core.deps, device),
      await uploadTranscript(core.deps, file),
    ])
      expect(refused).toMatchObject({ problem: 'ConflictProblem' });
  });

  it('is run by teachers of its class alone, and unknown to others', async () => {
    const { student, meetingId } = await makeMeeting();
    const stranger = await makePerson(core, 'TEACHER');
    expect(await endMeeting(core.deps, { caller: student, meetingId })).toMatchObject({
      problem: 'NotAllowedProblem',
    });
    for (const problem of [
      await endMeeting(core.deps, { caller: stranger, meetingId }),
      await joinMeeting(core.deps, { caller: stranger, meetingId, deviceId: 'a' }),
      await say(stranger, meetingId, 'hello'),
    ])
      expect(problem).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('is planned once by one key, with an https link and no other', async () => {
    const { teacher: caller, classroom } = await makeClass(core);
    const input = { caller, classroomId: classroom.id, ...plan(), idempotencyKey: 'once' };
    const callUrl = 'https://meet.example.org/tides';
    const [first, again] = [
      must(await scheduleMeeting(core.deps, { ...input, callUrl })),
      must(await scheduleMeeting(core.deps, { ...input, callUrl })),
    ];
    expect(again).toEqual(first);
    for (const wrong of [
      'http://meet.example.org',
      'javascript:alert(1)',
      'https://a:b@meet.example.org',
      'x',
    ])
      expect(await scheduleMeeting(core.deps, { ...input, callUrl: wrong })).toMatchObject({
        problem: 'InvalidInputProblem',
        path: ['input', 'callUrl'],
      });
  });

  it('that nobody ends is over after twelve hours', async () => {
    const { meetingId } = await makeMeeting();
    await core.clock.advance(12 * 60 * minuteMs + 1);
    await tidyMeetings(core.deps);
    const [meeting] = await core.deps.records.meetings.byIds([meetingId]);
    expect(meeting?.endedAt?.getTime()).toBe((meeting?.startedAt?.getTime() ?? 0) + 12 * 60 * minuteMs);
  });
});

describe('who is in a meeting', () => {
  it('joins and leaves by device, each told once', async () => {
    const { student: caller, meetingId } = await makeMeeting();
    const [phone, laptop] = ['phone', 'laptop'].map((deviceId) => ({ caller, meetingId, deviceId }));
    for (const device of [phone!, phone!, laptop!]) must(await joinMeeting(core.deps, device));
    for (const device of [phone!, phone!]) must(await leaveMeeting(core.deps, device));
    expect((await types(meetingId)).slice(2)).toEqual(['joined.v1', 'joined.v1', 'left.v1']);
  });

  it('has left when it was heard last, once its device is silent', async () => {
    const { student: caller, meetingId } = await makeMeeting();
    const device = { caller, meetingId, deviceId: 'phone' };
    must(await joinMeeting(core.deps, device));
    await core.clock.advance(60_000);
    must(await joinMeeting(core.deps, device));
    const heardAt = new Date(core.clock.now()).toISOString();
    await core.clock.advance(60_000);
    await tidyMeetings(core.deps);
    expect((await types(meetingId)).slice(2)).toEqual(['joined.v1']);
    await core.clock.advance(60_000);
    await Promise.all([tidyMeetings(core.deps), tidyMeetings(core.deps)]);
    expect((await told(meetingId)).slice(3)).toMatchObject([
      { type: 'meeting.left.v1', data: { deviceId: 'phone', leftAt: heardAt, reason: 'LOST' } },
    ]);
  });

  it('cannot join before the start nor after the end, nor with any number of devices', async () => {
    const { teacher, student: caller, meetingId } = await makeMeeting();
    const join = (deviceId: string) => joinMeeting(core.deps, { caller, meetingId, deviceId });
    for (let n = 0; n < 10; n++) must(await join(`device-${n}`));
    expect(await join('one-more')).toMatchObject({ problem: 'ConflictProblem' });
    must(await endMeeting(core.deps, { caller: teacher, meetingId }));
    expect(await join('device-0')).toMatchObject({ problem: 'ConflictProblem' });
    const early = await makeMeeting({ runs: false });
    const device = { caller: early.student, meetingId: early.meetingId, deviceId: 'a' };
    expect(await joinMeeting(core.deps, device)).toMatchObject({ problem: 'ConflictProblem' });
  });
});

describe('the chat', () => {
  it('takes a line once by one key, only while the meeting runs', async () => {
    const { teacher, student, meetingId } = await makeMeeting();
    const [line, again] = [
      must(await say(student, meetingId, 'Why?', 'k')),
      must(await say(student, meetingId, 'Why?', 'k')),
    ];
    expect(again).toEqual(line);
    expect(await say(student, meetingId, 'How?', 'k')).toMatchObject({ problem: 'InvalidInputProblem' });
    must(await endMeeting(core.deps, { caller: teacher, meetingId }));
    expect(await say(student, meetingId, 'Late.')).toMatchObject({ problem: 'ConflictProblem' });
    expect(await types(meetingId)).toEqual(['scheduled.v1', 'started.v1', 'said.v1', 'ended.v1']);
  });

  it('takes 60 lines of one person in a minute', async () => {
    const { student, meetingId } = await makeMeeting();
    const key = `meeting-line:${student.viewer.userId}`;
    for (let n = 0; n < 60; n++) await core.deps.limiter.take(key, core.deps.limits.meetingLines);
    expect(await say(student, meetingId, 'again')).toMatchObject({ problem: 'RateLimitedProblem' });
  });
});

describe('a transcript', () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nThe moon pulls.';

  it('is stored and told of, and the newest one counts', async () => {
    const { teacher: caller, meetingId } = await makeMeeting();
    const upload = (text: string, idempotencyKey?: string) =>
      uploadTranscript(core.deps, { caller, meetingId, text, idempotencyKey });
    const first = must(await upload(srt, 'k'));
    expect(must(await upload(srt, 'k')).transcriptId).toBe(first.transcriptId);
    const second = must(await upload(`${srt}\n\n2\n00:00:03,000 --> 00:00:04,000\nTwice a day.`));
    expect(second.transcriptId).not.toBe(first.transcriptId);
    const uploads = (await told(meetingId)).filter(({ type }) => type.includes('transcript'));
    expect(uploads.map(({ data }) => data.cueCount)).toEqual([1, 2]);
    const blob = await core.blobs.read(String(uploads[1]?.data.blobKey));
    expect(TranscriptFile.parse(JSON.parse(String(blob))).cues.map(({ text }) => text)).toEqual([
      'The moon pulls.',
      'Twice a day.',
    ]);
  });

  it('that cannot be read is refused with its line, and nothing is told', async () => {
    const { teacher: caller, student, meetingId } = await makeMeeting();
    const upload = (text: string, by = caller) =>
      uploadTranscript(core.deps, { caller: by, meetingId, text, idempotencyKey: undefined });
    expect(await upload('WEBVTT\n\nnothing')).toMatchObject({
      problem: 'InvalidInputProblem',
      message: expect.stringMatching(/^Line 3: /) as string,
    });
    expect(await upload('x'.repeat(512 * 1024 + 1))).toMatchObject({
      message: expect.stringContaining('512 kB') as string,
    });
    expect(await upload(srt, student)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await types(meetingId)).toEqual(['scheduled.v1', 'started.v1']);
  });
});

it('those to come stand next first, all others latest first, in pages without gaps', async () => {
  const { teacher, student, classroom } = await makeClass(core);
  const now = core.clock.now();
  const times = { soon: 5, later: 50, past: -50, older: -500, cancelled: 20 };
  for (const [title, minutes] of Object.entries(times)) {
    const startsAt = new Date(now + minutes * minuteMs);
    const input = { caller: teacher, classroomId: classroom.id, title, startsAt };
    const endsAt = new Date(startsAt.getTime() + minuteMs);
    const { id: meetingId } = must(
      await scheduleMeeting(core.deps, { ...input, endsAt, callUrl: undefined, idempotencyKey: undefined }),
    );
    if (title === 'older') must(await startMeeting(core.deps, { caller: teacher, meetingId }));
    if (title === 'cancelled') must(await cancelMeeting(core.deps, { caller: teacher, meetingId }));
  }
  const query = `query($id: ID!, $when: MeetingTime!, $after: String) { node(id: $id) { ... on Classroom {
    meetings(when: $when, first: 2, after: $after) { nodes { title state viewerTeaches } pageInfo { hasNextPage endCursor } } } } }`;
  const titles = async (when: string) => {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const variables = { id: toGlobalId('Classroom', classroom.id), when, after };
      const { data } = await core.execute(query, { variables, viewer: student.viewer });
      const { nodes, pageInfo } = data.node.meetings;
      found.push(...nodes.map(({ title }: { title: string }) => title));
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  };
  expect(await titles('UPCOMING')).toEqual(['older', 'soon', 'later']);
  expect(await titles('PAST')).toEqual(['cancelled', 'past']);
});
