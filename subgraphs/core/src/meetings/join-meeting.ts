/** Members of the class come and go, each by one or more devices. */
import { conflict, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf } from '../caller.ts';
import type { Origin, Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { notRunning } from './domain/meeting.ts';
import { activity, holdMeeting, type MeetingCall } from './hold-meeting.ts';
import type { DeviceKey, Meeting } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface DeviceCall extends MeetingCall {
  deviceId: string;
}
const devicesMax = 10;

/** The meeting. Again by the same device says that it is still there: one that is silent for long counts as gone. */
export async function joinMeeting(
  { transact, clock }: Deps,
  call: DeviceCall,
): Promise<Outcome<Meeting, 'NotFoundProblem' | 'ConflictProblem'>> {
  return transact(async (work) => {
    const held = await holdMeeting(work, call, 'share');
    if (!held.ok) return held;
    const { meeting } = held.value;
    const refused = notRunning(meeting);
    if (refused) return conflict(refused);
    const at = new Date(clock.now());
    const { deviceId, meetingId } = call;
    const userId = call.caller.viewer.userId;
    const device = { meetingId, accountId: userId, deviceId, seenAt: at };
    const { meetings } = work.records;
    if ((await meetings.otherDevices(device)) >= devicesMax)
      return conflict('You are in this meeting with too many devices.');
    if (!(await meetings.enter(device))) return ok(meeting);
    await meetings.tell(meetingId, activity('JOINED', at, { userId, deviceId }));
    work.publish({
      type: 'meeting.joined.v1',
      origin: originOf(call.caller),
      subject: meetingId,
      data: {
        ...{ meetingId, classroomId: meeting.classroomId, userId, deviceId },
        joinedAt: at.toISOString(),
      },
    });
    return ok(meeting);
  });
}

/**
 * The meeting; one that the device is not in stays as it is. A device that may return has left when it does not join again
 * within ten seconds, and then as of now.
 */
export async function leaveMeeting(
  { transact, clock }: Deps,
  { mayReturn = false, ...call }: DeviceCall & { mayReturn?: boolean },
): Promise<Outcome<Meeting, 'NotFoundProblem'>> {
  return transact(async (work) => {
    const held = await holdMeeting(work, call, 'share');
    if (!held.ok) return held;
    const { meeting } = held.value;
    const { meetingId, deviceId, caller } = call;
    const device = { meetingId, deviceId, accountId: caller.viewer.userId };
    const leftAt = new Date(clock.now());
    if (mayReturn) {
      await work.records.meetings.goAway(device, leftAt);
      return ok(meeting);
    }
    const left = await work.records.meetings.leave(device);
    if (left)
      await tellLeft(work, meeting, { device: left, leftAt, reason: 'LEFT', origin: originOf(caller) });
    return ok(meeting);
  });
}

interface Leaving {
  device: DeviceKey;
  leftAt: Date;
  /** LOST: nothing was heard of the device any more; it left when it was heard last. */
  reason: 'LEFT' | 'LOST';
  origin: Origin;
}

export async function tellLeft(
  { records, publish }: Work,
  { id: meetingId, classroomId }: Meeting,
  { device: { accountId: userId, deviceId }, leftAt: at, reason, origin }: Leaving,
): Promise<void> {
  await records.meetings.tell(meetingId, activity('LEFT', at, { userId, deviceId }));
  const leftAt = at.toISOString();
  const data = { meetingId, classroomId, userId, deviceId, leftAt, reason };
  publish({ type: 'meeting.left.v1', origin, subject: meetingId, data });
}
