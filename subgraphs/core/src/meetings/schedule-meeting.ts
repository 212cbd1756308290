/** A teacher plans a meeting of a class. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf, type Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { timeProblem, toCallUrl } from './domain/meeting.ts';
import type { Meeting } from './ports.ts';

export interface ScheduleMeetingInput {
  caller: Caller;
  classroomId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  callUrl: string | undefined;
  idempotencyKey: string | undefined;
}

/** The new meeting; a repeated key answers the first one. */
export async function scheduleMeeting(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, idempotencyKey: key, ...input }: ScheduleMeetingInput,
): Promise<Outcome<Meeting, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { classroomId, title, startsAt, endsAt } = input;
  const at = new Date(clock.now());
  const callUrl = input.callUrl === undefined ? null : toCallUrl(input.callUrl);
  return transact(async (work) => {
    const seen = await seeClassroom(createSight(work.records, caller.viewer), classroomId);
    if (!seen) return missing('class');
    if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class plan meetings.');
    if (callUrl === undefined)
      return invalidInput(['input', 'callUrl'], 'The address of the call must be an https link.');
    const accountId = caller.viewer.userId;
    const id = uuidV7(at.getTime());
    const content = [classroomId, title, startsAt, endsAt, callUrl];
    const claim = await claimKey(work, {
      ...{ accountId, mutation: 'scheduleMeeting', key, input: content, resultId: id, at },
    });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    const { meetings } = work.records;
    if (claim.kind === 'repeated') return ok((await meetings.byIds([claim.resultId]))[0] as Meeting);
    const meeting: Meeting = {
      ...{ id, classroomId, title, startsAt, endsAt, callUrl, scheduledBy: accountId, createdAt: at },
      ...{ startedAt: null, endedAt: null, cancelledAt: null },
      ...{ transcriptId: null, transcriptUploadedAt: null },
    };
    await meetings.insert(meeting);
    work.publish({
      type: 'meeting.scheduled.v1',
      origin: originOf(caller),
      subject: id,
      data: {
        ...{ meetingId: id, classroomId, title },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      },
    });
    return ok(meeting);
  });
}

/** For people: what is written down of the past has times that nobody can plan. */
export function checkTime(input: Pick<ScheduleMeetingInput, 'startsAt' | 'endsAt'>, now: number) {
  const problem = timeProblem(input, now);
  return problem && invalidInput(['input', problem.field], problem.message);
}
