/** What becomes of a class and its members, in the order in which it is done to the spare one. */
import { unknown, type Row } from './fixture.ts';

/** A change by the teacher, and all those it is not for. */
const byTeacher = (success: string, more: object = {}): Row[] => [
  {
    name: 'a teacher of the class does it',
    as: 'teacher',
    input: ({ spare }) => ({ classroomId: spare.id, ...more }),
    answers: success,
  },
  {
    name: 'an id must be one',
    as: 'teacher',
    input: () => ({ classroomId: 'no id', ...more }),
    answers: 'InvalidInputProblem',
    path: ['classroomId'],
  },
  {
    name: 'a class must exist',
    as: 'teacher',
    input: () => ({ classroomId: unknown('Classroom'), ...more }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a student does not',
    as: 'student',
    input: ({ classroom }) => ({ classroomId: classroom.id, ...more }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ spare }) => ({ classroomId: spare.id, ...more }),
    answers: 'UNAUTHENTICATED',
  },
];

export const membershipRows: Record<string, Row[]> = {
  renameClassroom: [
    ...byTeacher('RenameClassroomSuccess', { name: 'Reef' }),
    {
      name: 'a name is not empty',
      as: 'teacher',
      input: ({ spare }) => ({ classroomId: spare.id, name: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['name'],
    },
  ],
  renewJoinCode: byTeacher('RenewJoinCodeSuccess'),
  removeMember: [
    {
      name: 'a student removes nobody',
      as: 'student',
      input: ({ spare }) => ({ classroomId: spare.id, userId: spare.guestId }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'an id must be one',
      as: 'teacher',
      input: ({ spare }) => ({ classroomId: spare.id, userId: 'no id' }),
      answers: 'InvalidInputProblem',
      path: ['userId'],
    },
    {
      name: 'a teacher of the class does it',
      as: 'teacher',
      input: ({ spare }) => ({ classroomId: spare.id, userId: spare.guestId }),
      answers: 'RemoveMemberSuccess',
    },
    {
      name: 'once',
      as: 'teacher',
      input: ({ spare }) => ({ classroomId: spare.id, userId: spare.guestId }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: ({ spare }) => ({ classroomId: spare.id, userId: spare.guestId }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  leaveClassroom: [
    {
      name: 'a student leaves',
      as: 'student',
      input: ({ spare }) => ({ classroomId: spare.id }),
      answers: 'LeaveClassroomSuccess',
    },
    {
      name: 'who has left knows no such class',
      as: 'student',
      input: ({ spare }) => ({ classroomId: spare.id }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'the last teacher stays',
      as: 'teacher',
      input: ({ spare }) => ({ classroomId: spare.id }),
      answers: 'ConflictProblem',
    },
    {
      name: 'an id must be one',
      as: 'student',
      input: () => ({ classroomId: 'no id' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'nobody leaves',
      as: 'nobody',
      input: ({ spare }) => ({ classroomId: spare.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  deleteClassroom: byTeacher('DeleteClassroomSuccess'),
  restoreClassroom: byTeacher('RestoreClassroomSuccess'),
};
