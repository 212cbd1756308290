/** A teacher starts, ends or cancels a meeting. Each again for one that is so already changes and tells nothing. */
import { conflict, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf } from '../caller.ts';
import type { Origin, Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { stateOf, type MeetingState } from './domain/meeting.ts';
import { activity, holdMeeting, type MeetingCall } from './hold-meeting.ts';
import type { Meeting, MeetingChange } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
type RunOutcome = Outcome<Meeting, 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem'>;

interface Step {
  /** The state that is wanted. */
  to: MeetingState;
  /** Why it cannot be reached from another state; undefined where it can. */
  refuse(from: MeetingState): ReturnType<typeof conflict> | undefined;
  perform(work: Work, meeting: Meeting, at: Date, origin: Origin): Promise<MeetingChange>;
}

async function take(
  { transact, clock }: Deps,
  call: MeetingCall,
  { to, refuse, perform }: Step,
): Promise<RunOutcome> {
  return transact<RunOutcome>(async (work) => {
    const held = await holdMeeting(work, call, 'update');
    if (!held.ok) return held;
    const { meeting, role } = held.value;
    if (role !== 'TEACHER') return notAllowed('This is for teachers of the class.');
    const from = stateOf(meeting);
    if (from === to) return ok(meeting);
    const refused = refuse(from);
    if (refused) return refused;
    const change = await perform(work, meeting, new Date(clock.now()), originOf(call.caller));
    return ok({ ...meeting, ...change });
  });
}

/** The meeting, which runs from now on, whenever it was planned. */
export const startMeeting = (deps: Deps, call: MeetingCall) =>
  take(deps, call, {
    to: 'RUNNING',
    refuse: (from) => (from === 'ENDED' ? conflict('The meeting is over.') : cancelled(from)),
    async perform({ records, publish }, { id, classroomId }, at, origin) {
      const change = { startedAt: at };
      await records.meetings.update(id, change);
      await records.meetings.tell(id, activity('STARTED', at, { userId: origin.actorId }));
      const data = { meetingId: id, classroomId, startedAt: at.toISOString() };
      publish({ type: 'meeting.started.v1', origin, subject: id, data });
      return change;
    },
  });

/** The meeting, which is over; whoever was in it has left. */
export const endMeeting = (deps: Deps, call: MeetingCall) =>
  take(deps, call, {
    to: 'ENDED',
    refuse: (from) => (from === 'SCHEDULED' ? conflict('The meeting has not started yet.') : cancelled(from)),
    perform: (work, meeting, at, origin) => closeMeeting(work, meeting, at, origin),
  });

/** The meeting, which will not be held. */
export const cancelMeeting = (deps: Deps, call: MeetingCall) =>
  take(deps, call, {
    to: 'CANCELLED',
    refuse(from) {
      if (from === 'RUNNING') return conflict('The meeting runs: end it instead.');
      return from === 'ENDED' ? conflict('The meeting is over.') : undefined;
    },
    async perform({ records, publish }, { id, classroomId }, at, origin) {
      const change = { cancelledAt: at };
      await records.meetings.update(id, change);
      await records.meetings.tell(id, activity('CANCELLED', at, { userId: origin.actorId }));
      publish({ type: 'meeting.cancelled.v1', origin, subject: id, data: { meetingId: id, classroomId } });
      return change;
    },
  });

const cancelled = (from: MeetingState) =>
  from === 'CANCELLED' ? conflict('The meeting was cancelled.') : undefined;

/** Ends a meeting that runs and is held by the transaction. */
export async function closeMeeting(
  { records, publish }: Work,
  { id, classroomId }: Meeting,
  at: Date,
  origin: Origin,
): Promise<MeetingChange> {
  const change = { endedAt: at };
  await records.meetings.update(id, change);
  await records.meetings.leaveAll(id);
  await records.meetings.tell(id, activity('ENDED', at, { userId: origin.actorId }));
  const data = { meetingId: id, classroomId, endedAt: at.toISOString() };
  publish({ type: 'meeting.ended.v1', origin, subject: id, data });
  return change;
}
