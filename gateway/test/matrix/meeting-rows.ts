/** Meetings, in the order in which they are held. */
import { unknown, type Fixture, type Row } from './fixture.ts';

const running = ({ meeting: { id: meetingId } }: Fixture) => ({ meetingId });
const planned = ({ planned: { id: meetingId } }: Fixture) => ({ meetingId });
const device = (fixture: Fixture) => ({ ...running(fixture), deviceId: 'phone' });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const plan = ({ classroom: { id } }: Fixture) => ({
  ...{ classroomId: id, title: 'Ebb', startsAt: inHours(1), endsAt: inHours(2) },
});

/** A wrong id, and who is not of the class. */
const strangers = (input: (fixture: Fixture) => object): Row[] => [
  {
    name: 'an id must be one',
    as: 'teacher',
    input: (fixture) => ({ ...input(fixture), meetingId: 'no id' }),
    answers: 'InvalidInputProblem',
    path: ['meetingId'],
  },
  {
    name: 'it must be there',
    as: 'teacher',
    input: (fixture) => ({ ...input(fixture), meetingId: unknown('Meeting') }),
    answers: 'NotFoundProblem',
  },
  { name: 'an outsider does not', as: 'parent', input, answers: 'NotFoundProblem' },
  { name: 'nobody does', as: 'nobody', input, answers: 'UNAUTHENTICATED' },
];
const byTeacher = (success: string, input: (fixture: Fixture) => object): Row[] => [
  { name: 'a teacher of the class does', as: 'teacher', input, answers: success },
  { name: 'a student does not', as: 'student', input, answers: 'NotAllowedProblem' },
  ...strangers(input),
];
const byMember = (success: string, input: (fixture: Fixture) => object): Row[] => [
  { name: 'a student of the class does', as: 'student', input, answers: success },
  ...strangers(input),
];

export const meetingRows: Record<string, Row[]> = {
  scheduleMeeting: [
    {
      name: 'a teacher of the class plans one',
      as: 'teacher',
      input: plan,
      answers: 'ScheduleMeetingSuccess',
    },
    {
      name: 'it ends after it starts',
      as: 'teacher',
      input: (fixture) => ({ ...plan(fixture), endsAt: inHours(0.5) }),
      answers: 'InvalidInputProblem',
      path: ['endsAt'],
    },
    {
      name: 'its call is an https link',
      as: 'teacher',
      input: (fixture) => ({ ...plan(fixture), callUrl: 'javascript:alert(1)' }),
      answers: 'InvalidInputProblem',
      path: ['callUrl'],
    },
    { name: 'a student plans none', as: 'student', input: plan, answers: 'NotAllowedProblem' },
    { name: 'an outsider plans none', as: 'parent', input: plan, answers: 'NotFoundProblem' },
    { name: 'nobody plans one', as: 'nobody', input: plan, answers: 'UNAUTHENTICATED' },
  ],
  startMeeting: byTeacher('StartMeetingSuccess', running),
  joinMeeting: [
    ...byMember('JoinMeetingSuccess', device),
    {
      name: 'a device has a plain name',
      as: 'student',
      input: (fixture) => ({ ...device(fixture), deviceId: 'a b' }),
      answers: 'InvalidInputProblem',
      path: ['deviceId'],
    },
    {
      name: 'what has not started is not joined',
      as: 'student',
      input: (fixture) => ({ ...planned(fixture), deviceId: 'phone' }),
      answers: 'ConflictProblem',
    },
  ],
  sayInMeeting: [
    ...byMember('SayInMeetingSuccess', (fixture) => ({ ...running(fixture), text: 'Hello.' })),
    {
      name: 'a line has words',
      as: 'student',
      input: (fixture) => ({ ...running(fixture), text: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['text'],
    },
  ],
  leaveMeeting: byMember('LeaveMeetingSuccess', device),
  uploadMeetingTranscript: [
    ...byTeacher('UploadMeetingTranscriptSuccess', (fixture) => ({
      ...running(fixture),
      text: '1\n00:00:01,000 --> 00:00:02,000\nThe moon pulls the sea.',
    })),
    {
      name: 'it is a transcript',
      as: 'teacher',
      input: (fixture) => ({ ...running(fixture), text: 'The moon pulls the sea.' }),
      answers: 'InvalidInputProblem',
      path: ['text'],
    },
  ],
  cancelMeeting: byTeacher('CancelMeetingSuccess', planned),
  endMeeting: byTeacher('EndMeetingSuccess', running),
};
