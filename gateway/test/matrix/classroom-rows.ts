/** Classes, documents and questions. */
import { unknown, type Row } from './fixture.ts';

export const classroomRows: Record<string, Row[]> = {
  createClassroom: [
    {
      name: 'a teacher makes a class',
      as: 'teacher',
      input: () => ({ name: 'Reef', subject: 'Biology' }),
      answers: 'CreateClassroomSuccess',
    },
    {
      name: 'a class needs a name',
      as: 'teacher',
      input: () => ({ name: ' ', subject: 'Biology' }),
      answers: 'InvalidInputProblem',
      path: ['name'],
    },
    {
      name: 'a student makes none',
      as: 'student',
      input: () => ({ name: 'Reef', subject: 'Biology' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody makes none',
      as: 'nobody',
      input: () => ({ name: 'Reef', subject: 'Biology' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  joinClassroom: [
    {
      name: 'joining again changes nothing',
      as: 'student',
      input: (fixture) => ({ code: fixture.classroom.joinCode }),
      answers: 'JoinClassroomSuccess',
    },
    {
      name: 'a code has no letters that look alike',
      as: 'student',
      input: () => ({ code: 'OOOOOOOO' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'a code must be known',
      as: 'student',
      input: () => ({ code: 'ACDEFGHJ' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a parent joins no class',
      as: 'parent',
      input: (fixture) => ({ code: fixture.classroom.joinCode }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'a code must not be empty',
      as: 'student',
      input: () => ({ code: '' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'nobody joins',
      as: 'nobody',
      input: (fixture) => ({ code: fixture.classroom.joinCode }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  openMaterial: [
    {
      name: 'a member opens a document',
      as: 'student',
      input: (fixture) => ({ materialId: fixture.material.id }),
      answers: 'OpenMaterialSuccess',
    },
    {
      name: 'an id must be one',
      as: 'student',
      input: () => ({ materialId: 'no id' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'a document must exist',
      as: 'student',
      input: () => ({ materialId: unknown('Material') }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'an outsider does not learn of it',
      as: 'parent',
      input: (fixture) => ({ materialId: fixture.material.id }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody opens it',
      as: 'nobody',
      input: (fixture) => ({ materialId: fixture.material.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  askTutor: [
    {
      name: 'a member asks',
      as: 'student',
      input: (fixture) => ({ classroomId: fixture.classroom.id, question: 'What pulls the sea?' }),
      answers: 'AskTutorSuccess',
    },
    {
      name: 'a question needs words',
      as: 'student',
      input: (fixture) => ({ classroomId: fixture.classroom.id, question: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['question'],
    },
    {
      name: 'an id of another kind is no class',
      as: 'student',
      input: (fixture) => ({ classroomId: fixture.material.id, question: 'What pulls the sea?' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'an outsider may not',
      as: 'parent',
      input: (fixture) => ({ classroomId: fixture.classroom.id, question: 'What pulls the sea?' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody asks',
      as: 'nobody',
      input: (fixture) => ({ classroomId: fixture.classroom.id, question: 'What pulls the sea?' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
};
