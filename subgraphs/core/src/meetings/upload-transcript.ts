/** A teacher adds the transcript of a meeting; the one that was there before gives way to it. */
import { Readable } from 'node:stream';
import { conflict, invalidInput, notAllowed, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { parseTranscript, transcriptBytesMax } from './domain/transcript.ts';
import { holdMeeting, type MeetingCall } from './hold-meeting.ts';
import type { Meeting } from './ports.ts';

type Deps = Pick<Dependencies, 'records' | 'transact' | 'clock' | 'files' | 'limiter' | 'limits'>;
export interface UploadTranscriptInput extends MeetingCall {
  /** The whole file. */
  text: string;
  idempotencyKey: string | undefined;
}
type UploadProblem =
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem' | 'RateLimitedProblem';
type UploadOutcome = Outcome<Meeting, UploadProblem>;

/** As JSON, times and names stand before each entry. */
const fileBytesMax = 8 * transcriptBytesMax;
const path = ['input', 'text'];

/** The meeting, whose transcript is on its way to be filed; a repeated key answers it unchanged. */
export async function uploadTranscript(deps: Deps, input: UploadTranscriptInput): Promise<UploadOutcome> {
  const { caller, text } = input;
  const allowed = await deps.transact((work) => mayUpload(work, input, 'share'));
  if (!allowed.ok) return allowed;
  const allowance = await deps.limiter.take(`upload:${caller.viewer.userId}`, deps.limits.uploads);
  if (!allowance.allowed) return rateLimited('Too many uploads in this hour.', new Date(allowance.retryAt));
  if (Buffer.byteLength(text) > transcriptBytesMax)
    return invalidInput(path, `A transcript has at most ${transcriptBytesMax / 1024} kB.`);
  const parsed = parseTranscript(text);
  if (!parsed.ok) return invalidInput(path, parsed.message);
  const { cues } = parsed;
  const id = uuidV7(deps.clock.now());
  const blobKey = `meetings/${id}`;
  // Upkeep removes it should this process die before the meeting has it.
  await deps.records.materials.addSpentBlob(blobKey, new Date(deps.clock.now()));
  await deps.files.put(blobKey, Readable.from([JSON.stringify({ cues })]), { bytesMax: fileBytesMax });
  const outcome = await deps.transact((work) =>
    record(deps, work, { ...input, id, blobKey, cueCount: cues.length }),
  );
  if (!outcome.ok || outcome.value.transcriptId !== id) await deps.files.delete(blobKey);
  return outcome;
}

async function mayUpload(
  work: Work,
  call: MeetingCall,
  strength: 'share' | 'update',
): Promise<UploadOutcome> {
  const held = await holdMeeting(work, call, strength);
  if (!held.ok) return held;
  const { meeting, role } = held.value;
  if (role !== 'TEACHER') return notAllowed('This is for teachers of the class.');
  return meeting.cancelledAt ? conflict('The meeting was cancelled.') : ok(meeting);
}

type Upload = UploadTranscriptInput & { id: string; blobKey: string; cueCount: number };

async function record({ clock }: Deps, work: Work, upload: Upload): Promise<UploadOutcome> {
  const { caller, meetingId, text, idempotencyKey: key, id, blobKey, cueCount } = upload;
  const held = await mayUpload(work, upload, 'update');
  if (!held.ok) return held;
  const at = new Date(clock.now());
  const accountId = caller.viewer.userId;
  const claim = await claimKey(work, {
    ...{ accountId, mutation: 'uploadMeetingTranscript', key, input: [meetingId, text], resultId: id, at },
  });
  if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
  if (claim.kind === 'repeated') return held;
  const change = { transcriptId: id, transcriptUploadedAt: at };
  await work.records.meetings.update(meetingId, change);
  await work.records.materials.forgetSpentBlob(blobKey);
  const { classroomId } = held.value;
  work.publish({
    type: 'meeting.transcript_uploaded.v1',
    origin: originOf(caller),
    subject: meetingId,
    data: { meetingId, classroomId, transcriptId: id, blobKey, cueCount, uploadedAt: at.toISOString() },
  });
  return ok({ ...held.value, ...change });
}
