/** Attempts at a quiz, in the order in which they are made. */
import { unknown, type Fixture, type Row } from './fixture.ts';

const answerTo = ({ attempt, quiz }: Fixture, sequence: number) => {
  const [question] = quiz.questions as [Fixture['quiz']['questions'][0]];
  const given = question.choices ? { choices: [question.choices[0]?.id] } : { response: 'words' };
  return { attemptId: attempt.id, questionId: question.id, sequence, ...given };
};
const report = ({ attempt }: Fixture, batch: number, t: number) => ({
  attemptId: attempt.id,
  batch,
  observations: [{ t, kind: 'HEARTBEAT' }],
});

const accommodation = ({ classroom, people }: Fixture) => ({
  ...{ classroomId: classroom.id, studentId: people.student.userId, timeFactor: 1.25 },
});

export const attemptRows: Record<string, Row[]> = {
  startAttempt: [
    {
      name: 'a student begins, or goes on',
      as: 'student',
      input: (fixture) => ({ assessmentId: fixture.quiz.id }),
      answers: 'StartAttemptSuccess',
    },
    {
      name: 'an id must be one',
      as: 'student',
      input: () => ({ assessmentId: 'no id' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'an outsider does not learn of it',
      as: 'parent',
      input: (fixture) => ({ assessmentId: fixture.quiz.id }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody begins',
      as: 'nobody',
      input: (fixture) => ({ assessmentId: fixture.quiz.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  saveAnswer: [
    {
      name: 'a student answers',
      as: 'student',
      input: (fixture) => answerTo(fixture, 1),
      answers: 'SaveAnswerSuccess',
    },
    {
      name: 'a sequence counts from 1',
      as: 'student',
      input: (fixture) => ({ ...answerTo(fixture, 2), sequence: -1 }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'a question must be of this quiz',
      as: 'student',
      input: (fixture) => ({ ...answerTo(fixture, 3), questionId: unknown('Question') }),
      answers: 'NotFoundProblem',
    },
    {
      name: "another person's attempt is not there",
      as: 'teacher',
      input: (fixture) => answerTo(fixture, 4),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody answers',
      as: 'nobody',
      input: (fixture) => answerTo(fixture, 5),
      answers: 'UNAUTHENTICATED',
    },
  ],
  recordObservations: [
    {
      name: "a student's browser reports",
      as: 'student',
      input: (fixture) => report(fixture, 1, 10),
      answers: 'RecordObservationsSuccess',
    },
    {
      name: 'batches count from 1',
      as: 'student',
      input: (fixture) => report(fixture, 0, 10),
      answers: 'InvalidInputProblem',
      path: ['batch'],
    },
    {
      name: 'time does not run before the attempt',
      as: 'student',
      input: (fixture) => report(fixture, 2, -5),
      answers: 'InvalidInputProblem',
    },
    {
      name: "another person's attempt is not there",
      as: 'teacher',
      input: (fixture) => report(fixture, 3, 10),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody reports',
      as: 'nobody',
      input: (fixture) => report(fixture, 4, 10),
      answers: 'UNAUTHENTICATED',
    },
  ],
  extendAttempt: [
    {
      name: 'a teacher of the class gives no more time where there is no end',
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.attempt.id, byMs: 60_000 }),
      answers: 'ConflictProblem',
    },
    {
      name: 'a teacher of the class gives more time',
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.timed.id, byMs: 60_000 }),
      answers: 'ExtendAttemptSuccess',
    },
    {
      name: 'it is more time, not less',
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.timed.id, byMs: -60_000 }),
      answers: 'InvalidInputProblem',
      path: ['byMs'],
    },
    {
      name: 'a student does not',
      as: 'student',
      input: (fixture) => ({ attemptId: fixture.timed.id, byMs: 60_000 }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: (fixture) => ({ attemptId: fixture.timed.id, byMs: 60_000 }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  messageStudent: [
    {
      name: 'a teacher of the class says something',
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.attempt.id, text: 'Ten minutes left.' }),
      answers: 'MessageStudentSuccess',
    },
    {
      name: 'it says something',
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.attempt.id, text: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['text'],
    },
    {
      name: 'a student does not',
      as: 'student',
      input: (fixture) => ({ attemptId: fixture.attempt.id, text: 'Hello' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'an outsider does not',
      as: 'parent',
      input: (fixture) => ({ attemptId: fixture.attempt.id, text: 'Hello' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: (fixture) => ({ attemptId: fixture.attempt.id, text: 'Hello' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  setAccommodation: [
    {
      name: 'a teacher of the class gives more time',
      as: 'teacher',
      input: accommodation,
      answers: 'SetAccommodationSuccess',
    },
    {
      name: 'it is not less time',
      as: 'teacher',
      input: (fixture) => ({ ...accommodation(fixture), timeFactor: 0.5 }),
      answers: 'InvalidInputProblem',
      path: ['timeFactor'],
    },
    {
      name: 'it is for students of the class',
      as: 'teacher',
      input: (fixture) => ({ ...accommodation(fixture), studentId: fixture.people.stranger.userId }),
      answers: 'NotFoundProblem',
    },
    { name: 'a student does not', as: 'student', input: accommodation, answers: 'NotAllowedProblem' },
    { name: 'nobody does not', as: 'nobody', input: accommodation, answers: 'UNAUTHENTICATED' },
  ],
  submitAttempt: [
    {
      name: 'an id must be one',
      as: 'student',
      input: () => ({ attemptId: 'no id' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: "another person's attempt is not there",
      as: 'teacher',
      input: (fixture) => ({ attemptId: fixture.attempt.id }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody hands in',
      as: 'nobody',
      input: (fixture) => ({ attemptId: fixture.attempt.id }),
      answers: 'UNAUTHENTICATED',
    },
    {
      name: 'a student hands in',
      as: 'student',
      input: (fixture) => ({ attemptId: fixture.attempt.id }),
      answers: 'SubmitAttemptSuccess',
    },
    {
      name: 'handing in again changes nothing',
      as: 'student',
      input: (fixture) => ({ attemptId: fixture.attempt.id }),
      answers: 'SubmitAttemptSuccess',
    },
  ],
};
