/** A member of the class writes a line to all who are in the meeting. */
import { conflict, invalidInput, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { notRunning } from './domain/meeting.ts';
import { activity, holdMeeting, type MeetingCall } from './hold-meeting.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'limiter' | 'limits'>;
export interface SayInput extends MeetingCall {
  text: string;
  idempotencyKey: string | undefined;
}
export interface SaidLine {
  id: string;
}
type SayProblem = 'InvalidInputProblem' | 'NotFoundProblem' | 'ConflictProblem' | 'RateLimitedProblem';

/** The line, which everybody gets at once; a repeated key answers the one that was said. */
export async function sayInMeeting(deps: Deps, input: SayInput): Promise<Outcome<SaidLine, SayProblem>> {
  const { caller, meetingId, text, idempotencyKey: key } = input;
  const userId = caller.viewer.userId;
  const allowance = await deps.limiter.take(`meeting-line:${userId}`, deps.limits.meetingLines);
  if (!allowance.allowed) return rateLimited('Too many lines in this minute.', new Date(allowance.retryAt));
  return deps.transact(async (work) => {
    const held = await holdMeeting(work, input, 'share');
    if (!held.ok) return held;
    const refused = notRunning(held.value.meeting);
    if (refused) return conflict(refused);
    const at = new Date(deps.clock.now());
    const id = uuidV7(at.getTime());
    const claim = await claimKey(work, {
      ...{ accountId: userId, mutation: 'sayInMeeting', key, input: [meetingId, text], resultId: id, at },
    });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated') return ok({ id: claim.resultId });
    await work.records.meetings.tell(meetingId, activity('SAID', at, { userId, message: { id, text } }));
    const { classroomId } = held.value.meeting;
    work.publish({
      type: 'meeting.said.v1',
      origin: originOf(caller),
      subject: meetingId,
      data: { meetingId, classroomId, userId, messageId: id, text, saidAt: at.toISOString() },
    });
    return ok({ id });
  });
}
