/** Exams as their teacher builds them, in the order in which it is done. */
import { unknown, type Fixture, type Row } from './fixture.ts';

const exam = ({ exam: { id: assessmentId } }: Fixture) => ({ assessmentId });

/** Who may, a wrong id, and everybody who may not: a draft is not there for students. */
function byTeacher(success: string, input: (fixture: Fixture) => object): Row[] {
  return [
    { name: 'a teacher of the class does', as: 'teacher', input, answers: success },
    {
      name: 'an id must be one',
      as: 'teacher',
      input: (fixture) => ({ ...input(fixture), assessmentId: 'no id' }),
      answers: 'InvalidInputProblem',
      path: ['assessmentId'],
    },
    {
      name: 'it must be there',
      as: 'teacher',
      input: (fixture) => ({ ...input(fixture), assessmentId: unknown('Assessment') }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a student does not, and does not learn of a draft',
      as: 'student',
      input,
      answers: 'NotFoundProblem',
    },
    { name: 'an outsider does not', as: 'parent', input, answers: 'NotFoundProblem' },
    { name: 'nobody does', as: 'nobody', input, answers: 'UNAUTHENTICATED' },
  ];
}

const number = { kind: 'NUMERIC', prompt: 'How many hours between tides?', points: 1, value: 12.4 };

export const assessmentRows: Record<string, Row[]> = {
  createAssessment: [
    {
      name: 'a teacher of the class makes one',
      as: 'teacher',
      input: ({ classroom: { id } }) => ({ classroomId: id, title: 'Ebb and flow' }),
      answers: 'CreateAssessmentSuccess',
    },
    {
      name: 'it needs a title',
      as: 'teacher',
      input: ({ classroom: { id } }) => ({ classroomId: id, title: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['title'],
    },
    {
      name: 'a student makes none',
      as: 'student',
      input: ({ classroom: { id } }) => ({ classroomId: id, title: 'Ebb and flow' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody makes none',
      as: 'nobody',
      input: ({ classroom: { id } }) => ({ classroomId: id, title: 'Ebb and flow' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  updateAssessment: [
    ...byTeacher('UpdateAssessmentSuccess', (fixture) => ({ ...exam(fixture), timeLimitMs: 3_600_000 })),
    {
      name: 'it must not close before it opens',
      as: 'teacher',
      input: (fixture) => ({
        ...exam(fixture),
        opensAt: '2026-01-02T00:00:00.000Z',
        closesAt: '2026-01-01T00:00:00.000Z',
      }),
      answers: 'InvalidInputProblem',
      path: ['closesAt'],
    },
    {
      name: 'what another teacher changed meanwhile is not overwritten',
      as: 'teacher',
      input: (fixture) => ({ ...exam(fixture), revision: 1, title: 'Tides' }),
      answers: 'ConflictProblem',
    },
  ],
  publishAssessment: [
    {
      name: 'what has no question is not published',
      as: 'teacher',
      input: (fixture) => exam(fixture),
      answers: 'InvalidInputProblem',
      path: ['questions'],
    },
    {
      name: 'a student does not publish',
      as: 'student',
      input: (fixture) => exam(fixture),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody publishes',
      as: 'nobody',
      input: (fixture) => exam(fixture),
      answers: 'UNAUTHENTICATED',
    },
    {
      name: 'what is published is published',
      as: 'teacher',
      input: (fixture) => ({ assessmentId: fixture.quiz.id }),
      answers: 'PublishAssessmentSuccess',
    },
  ],
  replaceQuestions: [
    ...byTeacher('ReplaceQuestionsSuccess', (fixture) => ({ ...exam(fixture), questions: [number] })),
    {
      name: 'a question is worth something',
      as: 'teacher',
      input: (fixture) => ({ ...exam(fixture), questions: [number, { ...number, points: 0 }] }),
      answers: 'InvalidInputProblem',
      path: ['questions', '1', 'points'],
    },
    {
      name: 'a question of another quiz is not taken over',
      as: 'teacher',
      input: (fixture) => ({
        ...exam(fixture),
        questions: [{ ...number, id: fixture.quiz.questions[0]?.id }],
      }),
      answers: 'InvalidInputProblem',
      path: ['questions', '0', 'id'],
    },
  ],
  duplicateAssessment: byTeacher('DuplicateAssessmentSuccess', exam),
  unpublishAssessment: byTeacher('UnpublishAssessmentSuccess', exam),
  deleteAssessment: byTeacher('DeleteAssessmentSuccess', exam),
  restoreAssessment: byTeacher('RestoreAssessmentSuccess', exam),
};
