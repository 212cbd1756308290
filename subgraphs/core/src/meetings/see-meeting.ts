/** Meetings are for the members of their class. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { Meeting } from './ports.ts';

/** The meeting and what the asker is in its class; undefined for one that is not there or not for the asker. */
export async function seeMeeting(
  sight: Sight,
  id: string,
): Promise<{ meeting: Meeting; role: ClassroomRole } | undefined> {
  const meeting = sight.asker ? await sight.meeting(id) : undefined;
  const seen = meeting && (await seeClassroom(sight, meeting.classroomId));
  return meeting && seen ? { meeting, role: seen.role } : undefined;
}

/** Key of a meeting's place in a list. */
export const meetingKey = ({ startsAt, id }: Meeting) => `${startsAt.getTime()}/${id}`;

/** What runs or comes next in the classes of a person, at most `first + 1`. */
export const listNextMeetings = (
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  accountId: string,
  page: PageRequest,
): Promise<Meeting[]> => records.meetings.ofPerson(accountId, { ...page, now: new Date(clock.now()) });

/** Of a class that the asker sees, at most `first + 1`. */
export function listMeetings(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  classroomId: string,
  { when, ...page }: PageRequest & { when: 'UPCOMING' | 'PAST' },
): Promise<Meeting[]> {
  return records.meetings.ofClassroom(classroomId, when, { ...page, now: new Date(clock.now()) });
}
