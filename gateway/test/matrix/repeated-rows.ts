/** Every mutation that takes an idempotency key: once, repeated, and with the same key for something else. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Fixture } from './fixture.ts';

export interface RepeatedRow {
  as: keyof Fixture['people'];
  input: (fixture: Fixture) => object;
  /** What of the input is another at the third call; absent where nobody may give another. */
  change?: (fixture: Fixture) => object;
  /** What is the same in the answer to a repeated call, of the success. */
  selection: string;
}

const inClass = ({ classroom }: Fixture) => ({ classroomId: classroom.id });
const soon = (inMs: number) => new Date(Date.now() + inMs).toISOString();
const meetingTimes = { startsAt: soon(3_600_000), endsAt: soon(7_200_000) };
const tokenEnds = soon(24 * 3_600_000);
const email = `${uuidV7()}@demo.test`;
const vtt = (words: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${words}\n`;

export const repeatedRows: Record<string, RepeatedRow> = {
  createAccessToken: {
    as: 'teacher',
    input: () => ({ name: 'Once', scopes: ['class:read'], expiresAt: tokenEnds }),
    change: () => ({ name: 'Twice' }),
    selection: 'accessToken { id }',
  },
  createClassroom: {
    as: 'teacher',
    input: () => ({ name: 'Once', subject: 'Art' }),
    change: () => ({ subject: 'Music' }),
    selection: 'classroom { id }',
  },
  createOrganisation: {
    as: 'admin',
    input: () => ({ name: 'Once' }),
    change: () => ({ name: 'Twice' }),
    selection: 'organisation { id }',
  },
  createUser: {
    as: 'admin',
    input: () => ({ name: 'Once', email, role: 'STUDENT' }),
    change: () => ({ role: 'TEACHER' }),
    selection: 'user { id }',
  },
  makeTestPeople: {
    as: 'admin',
    input: () => ({ role: 'STUDENT', count: 1 }),
    change: () => ({ count: 2 }),
    selection: 'people { user { id } }',
  },
  // A student has but one student to make a code for.
  createGuardianCode: { as: 'student', input: () => ({}), selection: 'code expiresAt' },
  createAssessment: {
    as: 'teacher',
    input: (fixture) => ({ ...inClass(fixture), title: 'Once' }),
    change: () => ({ title: 'Twice' }),
    selection: 'assessment { id }',
  },
  duplicateAssessment: {
    as: 'teacher',
    input: ({ exam }) => ({ assessmentId: exam.id }),
    change: ({ spare }) => ({ classroomId: spare.id }),
    selection: 'assessment { id }',
  },
  startAttempt: {
    as: 'student',
    input: ({ quiz }) => ({ assessmentId: quiz.id }),
    change: () => ({ consent: true }),
    selection: 'attempt { id }',
  },
  extendAttempt: {
    as: 'teacher',
    input: ({ timed }) => ({ attemptId: timed.id, byMs: 60_000 }),
    change: () => ({ byMs: 61_000 }),
    selection: 'attempt { id endsAt }',
  },
  messageStudent: {
    as: 'teacher',
    input: ({ timed }) => ({ attemptId: timed.id, text: 'Once.' }),
    change: () => ({ text: 'Twice.' }),
    selection: 'said: message { id }',
  },
  gradeAnswer: {
    as: 'teacher',
    input: ({ graded }) => ({ attemptId: graded.id, questionId: graded.questionId, points: 0.25 }),
    change: () => ({ points: 1 }),
    selection: 'result { points changes { nodes { __typename } } }',
  },
  scheduleMeeting: {
    as: 'teacher',
    input: (fixture) => ({ ...inClass(fixture), title: 'Once', ...meetingTimes }),
    change: () => ({ title: 'Twice' }),
    selection: 'meeting { id }',
  },
  sayInMeeting: {
    as: 'student',
    input: ({ meeting }) => ({ meetingId: meeting.id, text: 'Once.' }),
    change: () => ({ text: 'Twice.' }),
    selection: 'messageId',
  },
  uploadMeetingTranscript: {
    as: 'teacher',
    input: ({ meeting }) => ({ meetingId: meeting.id, text: vtt('Once.') }),
    change: () => ({ text: vtt('Twice.') }),
    selection: 'meeting { id }',
  },
  askTutor: {
    as: 'student',
    input: (fixture) => ({ ...inClass(fixture), question: 'What pulls the sea, once?' }),
    change: () => ({ question: 'What pulls the sea, twice?' }),
    selection: 'turn { id session { id } }',
  },
};
