/** What teachers do with what is handed in. */
import { unknown, type Fixture, type Row } from './fixture.ts';

const grade = ({ graded: { id: attemptId, questionId } }: Fixture) => ({ attemptId, questionId, points: 1 });
const correction = ({ graded: { questionId } }: Fixture) => ({ questionId, value: 60, tolerance: 1 });
const release = ({ graded: { assessmentId } }: Fixture) => ({ assessmentId });

/** Who may, and everybody who may not. */
const byTeacher = (success: string, input: (fixture: Fixture) => object): Row[] => [
  { name: 'a teacher of the class does', as: 'teacher', input, answers: success },
  { name: 'a student does not', as: 'student', input, answers: 'NotAllowedProblem' },
  { name: 'an outsider does not', as: 'parent', input, answers: 'NotFoundProblem' },
  { name: 'nobody does', as: 'nobody', input, answers: 'UNAUTHENTICATED' },
];

export const gradingRows: Record<string, Row[]> = {
  gradeAnswer: [
    ...byTeacher('GradeAnswerSuccess', grade),
    {
      name: 'there are no more points than the question has',
      as: 'teacher',
      input: (fixture) => ({ ...grade(fixture), points: 1.5 }),
      answers: 'InvalidInputProblem',
      path: ['points'],
    },
    {
      name: 'the question must be of this attempt',
      as: 'teacher',
      input: (fixture) => ({ ...grade(fixture), questionId: fixture.quiz.questions[0]?.id }),
      answers: 'NotFoundProblem',
    },
  ],
  correctKey: [
    ...byTeacher('CorrectKeySuccess', correction),
    {
      name: 'a tolerance is not negative',
      as: 'teacher',
      input: (fixture) => ({ ...correction(fixture), tolerance: -1 }),
      answers: 'InvalidInputProblem',
      path: ['tolerance'],
    },
  ],
  releaseResults: [
    ...byTeacher('ReleaseResultsSuccess', release),
    {
      name: 'an id must be one',
      as: 'teacher',
      input: () => ({ assessmentId: 'no id' }),
      answers: 'InvalidInputProblem',
      path: ['assessmentId'],
    },
    {
      name: 'an attempt must be at this exam',
      as: 'teacher',
      input: (fixture) => ({ ...release(fixture), attemptIds: [unknown('Attempt')] }),
      answers: 'NotFoundProblem',
    },
  ],
};
