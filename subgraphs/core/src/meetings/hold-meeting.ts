/** A meeting in the hands of one transaction. */
import type { MeetingActivity } from '@ensure-study/contracts/meetings';
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Work } from '../database/ports.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Meeting } from './ports.ts';

export interface MeetingCall {
  caller: Caller;
  meetingId: string;
}

/** The meeting and what the caller is in its class; a problem where the caller is nothing there. */
export async function holdMeeting(
  { records }: Pick<Work, 'records'>,
  { caller, meetingId }: MeetingCall,
  strength: 'share' | 'update',
): Promise<Outcome<{ meeting: Meeting; role: ClassroomRole }, 'NotFoundProblem'>> {
  const meeting = await records.meetings.lock(meetingId, strength);
  const seen = meeting && (await seeClassroom(createSight(records, caller.viewer), meeting.classroomId));
  return meeting && seen ? ok({ meeting, role: seen.role }) : missing('meeting');
}

/** What is told of something that happened, where nothing more is to be said. */
export const activity = (
  kind: MeetingActivity['kind'],
  at: Date,
  more: Partial<Omit<MeetingActivity, 'kind' | 'at'>> = {},
): MeetingActivity => ({ userId: null, deviceId: null, message: null, ...more, kind, at: at.toISOString() });
