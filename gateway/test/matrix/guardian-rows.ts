/** Parents and their children; the link of the demo is ended last. */
import { unknown, type Fixture, type Row } from './fixture.ts';

const pair = ({ people }: Fixture) => ({
  guardianId: people.parent.userId,
  studentId: people.student.userId,
});

export const guardianRows: Record<string, Row[]> = {
  createGuardianCode: [
    { name: 'a student makes one', as: 'student', input: () => ({}), answers: 'CreateGuardianCodeSuccess' },
    {
      name: 'an id must be one',
      as: 'teacher',
      input: () => ({ studentId: 'no id' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'a student must exist',
      as: 'teacher',
      input: () => ({ studentId: unknown('User') }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a teacher makes none where the school leaves it to students',
      as: 'teacher',
      input: ({ people }) => ({ studentId: people.student.userId }),
      answers: 'NotAllowedProblem',
    },
    { name: 'a parent makes none', as: 'parent', input: () => ({}), answers: 'NotAllowedProblem' },
    { name: 'nobody makes none', as: 'nobody', input: () => ({}), answers: 'UNAUTHENTICATED' },
  ],
  linkGuardian: [
    {
      name: 'a code has no letters that look alike',
      as: 'parent',
      input: () => ({ code: 'OOOOOOOO' }),
      answers: 'InvalidInputProblem',
      path: ['code'],
    },
    {
      name: 'a code must be known',
      as: 'parent',
      input: () => ({ code: 'ACDEFGHJ' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a teacher is no guardian',
      as: 'teacher',
      input: ({ guardianCode }) => ({ code: guardianCode }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody is linked',
      as: 'nobody',
      input: ({ guardianCode }) => ({ code: guardianCode }),
      answers: 'UNAUTHENTICATED',
    },
    {
      name: 'a parent is linked by the code of the student',
      as: 'parent',
      input: ({ guardianCode }) => ({ code: guardianCode }),
      answers: 'LinkGuardianSuccess',
    },
  ],
  setSharing: [
    {
      name: 'a student chooses',
      as: 'student',
      input: () => ({ activity: true }),
      answers: 'SetSharingSuccess',
    },
    { name: 'something must change', as: 'student', input: () => ({}), answers: 'InvalidInputProblem' },
    {
      name: 'a parent does not choose',
      as: 'parent',
      input: () => ({ activity: true }),
      answers: 'NotAllowedProblem',
    },
    { name: 'nobody chooses', as: 'nobody', input: () => ({ activity: true }), answers: 'UNAUTHENTICATED' },
  ],
  unlinkGuardian: [
    {
      name: 'an id must be one',
      as: 'student',
      input: (fixture) => ({ ...pair(fixture), guardianId: 'no id' }),
      answers: 'InvalidInputProblem',
      path: ['guardianId'],
    },
    { name: 'a teacher does not', as: 'teacher', input: pair, answers: 'NotAllowedProblem' },
    { name: 'nobody does', as: 'nobody', input: pair, answers: 'UNAUTHENTICATED' },
    { name: 'the guardian may', as: 'parent', input: pair, answers: 'UnlinkGuardianSuccess' },
    { name: 'once', as: 'student', input: pair, answers: 'NotFoundProblem' },
  ],
};
