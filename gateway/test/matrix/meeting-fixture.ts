/** Meetings that the rows of the matrix are about. */
import { systemClock } from '@ensure-study/kit/clock';
import { withDeadline } from '@ensure-study/kit/deadline';
import type { Clients } from '../clients.ts';
import type { Fixture } from './fixture.ts';

const transcript = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ms Ferrari>The moon pulls the sea.`;

/** A meeting of the class that runs and whose transcript is filed, and one that is planned. */
export async function makeMeetings(
  { mutate, get }: Pick<Clients, 'mutate' | 'get'>,
  { teacher, student }: Pick<Fixture['people'], 'teacher' | 'student'>,
  classroomId: string,
): Promise<Pick<Fixture, 'meeting' | 'planned'>> {
  const [startsAt, endsAt] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const plan = async () => {
    const input = { classroomId, title: 'Tides', startsAt, endsAt };
    return (await mutate(teacher, 'scheduleMeeting', input, 'meeting { id }')).meeting as { id: string };
  };
  const [meeting, planned] = [await plan(), await plan()];
  const meetingId = meeting.id;
  await mutate(teacher, 'startMeeting', { meetingId });
  await mutate(student, 'joinMeeting', { meetingId, deviceId: 'phone' });
  await mutate(student, 'sayInMeeting', { meetingId, text: 'Why twice a day?' });
  await mutate(teacher, 'uploadMeetingTranscript', { meetingId, text: transcript });
  const filed = 'query($id: ID!) { node(id: $id) { ... on Meeting { transcript { cueCount } } } }';
  const isFiled = async () => (await get(teacher, filed, { id: meetingId })).transcript !== null;
  await withDeadline('filing a transcript', 10_000, undefined, async (signal) => {
    while (!(await isFiled())) await systemClock.sleep(50, signal);
  });
  return { meeting, planned };
}
