/** The meeting of the demo class that was held the day before, with its chat and its transcript. */
import { text } from 'node:stream/consumers';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey } from '../idempotency/claim-key.ts';
import { uploadTranscript } from '../meetings/upload-transcript.ts';
import type { DemoCourse } from './demo-course.ts';
import type { OpenDemoFile } from './seed-documents.ts';

interface HeldMeeting {
  /** The teacher. */
  caller: Caller;
  studentId: string;
  classroomId: string;
  course: DemoCourse;
  openFile: OpenDemoFile;
}

const meetingKey = 'demo-meeting';
const transcriptKey = 'demo-transcript';
const [minuteMs, dayMs] = [60_000, 24 * 60 * 60_000];

/** Makes what an earlier start has not made; throws when the transcript is refused. */
export async function seedMeeting(deps: Dependencies, meeting: HeldMeeting): Promise<void> {
  const { caller, course, openFile } = meeting;
  const { idempotency } = deps.records;
  const { userId } = caller.viewer;
  const meetingId =
    (await idempotency.find(userId, 'scheduleMeeting', meetingKey))?.resultId ??
    (await deps.transact((work) => hold(work, meeting, deps.clock.now())));
  if (await idempotency.find(userId, 'uploadMeetingTranscript', transcriptKey)) return;
  const words = await text(openFile(course.meeting.transcript));
  const outcome = await uploadTranscript(deps, {
    ...{ caller, meetingId, text: words, idempotencyKey: transcriptKey },
  });
  if (!outcome.ok) throw new Error(`The demo transcript cannot be uploaded: ${outcome.message}`);
}

/** The id of the meeting, by whichever start it was made. */
async function hold(work: Work, meeting: HeldMeeting, now: number): Promise<string> {
  const { caller, classroomId, course } = meeting;
  const { title, minutes } = course.meeting;
  const { userId: accountId } = caller.viewer;
  const id = uuidV7(now);
  const at = new Date(now);
  const input = [classroomId, title];
  const claim = await claimKey(work, {
    ...{ accountId, mutation: 'scheduleMeeting', key: meetingKey, input, resultId: id, at },
  });
  if (claim.kind === 'repeated') return claim.resultId;
  if (claim.kind === 'mismatch') throw new Error('The demo meeting was made for another class.');
  const startsAt = new Date(now - dayMs);
  const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
  await work.records.meetings.insert({
    ...{ id, classroomId, title, startsAt, endsAt, callUrl: null, scheduledBy: accountId, createdAt: at },
    ...{ startedAt: startsAt, endedAt: endsAt, cancelledAt: null },
    ...{ transcriptId: null, transcriptUploadedAt: null },
  });
  tellWhatHappened(work, meeting, { id, startsAt, endsAt });
  return id;
}

function tellWhatHappened(
  { publish }: Work,
  { caller, studentId, classroomId, course }: HeldMeeting,
  { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
): void {
  const { title, lines } = course.meeting;
  const teacherId = caller.viewer.userId;
  const of = { meetingId: id, classroomId };
  const about = { origin: originOf(caller), subject: id };
  const after = (minute: number) => new Date(startsAt.getTime() + minute * minuteMs).toISOString();
  const [start, end] = [startsAt.toISOString(), endsAt.toISOString()];
  publish({ ...about, type: 'meeting.scheduled.v1', data: { ...of, title, startsAt: start, endsAt: end } });
  publish({ ...about, type: 'meeting.started.v1', data: { ...of, startedAt: start } });
  for (const [minute, userId] of [teacherId, studentId].entries())
    publish({
      ...about,
      type: 'meeting.joined.v1',
      data: { ...of, userId, deviceId: 'demo', joinedAt: after(minute) },
    });
  for (const { by, minute, text: words } of lines)
    publish({
      ...about,
      type: 'meeting.said.v1',
      data: {
        ...of,
        ...{ userId: by === 'teacher' ? teacherId : studentId, messageId: uuidV7(), text: words },
        saidAt: after(minute),
      },
    });
  publish({ ...about, type: 'meeting.ended.v1', data: { ...of, endedAt: end } });
}
