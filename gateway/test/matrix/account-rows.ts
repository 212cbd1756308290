/** People and schools. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { unknown, type Row } from './fixture.ts';

export const accountRows: Record<string, Row[]> = {
  createOrganisation: [
    {
      name: 'an admin makes one',
      as: 'admin',
      input: () => ({ name: `School ${uuidV7()}` }),
      answers: 'CreateOrganisationSuccess',
    },
    {
      name: 'it needs a name',
      as: 'admin',
      input: () => ({ name: '' }),
      answers: 'InvalidInputProblem',
      path: ['name'],
    },
    {
      name: 'a teacher makes none',
      as: 'teacher',
      input: () => ({ name: 'School' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody makes none',
      as: 'nobody',
      input: () => ({ name: 'School' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  changeRole: [
    {
      name: 'an admin gives one',
      as: 'admin',
      input: (fixture) => ({ userId: fixture.people.student.userId, role: 'STUDENT' }),
      answers: 'ChangeRoleSuccess',
    },
    {
      name: 'an id must be one',
      as: 'admin',
      input: () => ({ userId: 'no id', role: 'TEACHER' }),
      answers: 'InvalidInputProblem',
    },
    {
      name: 'a person must exist',
      as: 'admin',
      input: () => ({ userId: unknown('User'), role: 'TEACHER' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a student does not rise by himself',
      as: 'student',
      input: (fixture) => ({ userId: fixture.people.student.userId, role: 'ADMIN' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody changes roles',
      as: 'nobody',
      input: (fixture) => ({ userId: fixture.people.student.userId, role: 'ADMIN' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  signUp: [
    {
      name: 'a stranger becomes a student',
      as: 'nobody',
      input: () => ({ name: 'New', email: `${uuidV7()}@demo.test`, password: 'a long enough phrase' }),
      answers: 'SignUpSuccess',
    },
    {
      name: 'an address must be one',
      as: 'nobody',
      input: () => ({ name: 'New', email: 'nowhere', password: 'a long enough phrase' }),
      answers: 'InvalidInputProblem',
      path: ['email'],
    },
    {
      name: 'an address is taken once',
      as: 'nobody',
      input: () => ({ name: 'New', email: 'student@demo.test', password: 'a long enough phrase' }),
      answers: 'ConflictProblem',
    },
  ],
  signIn: [
    {
      name: 'the right password does',
      as: 'nobody',
      input: () => ({ email: 'admin@demo.test', password: 'ensure-demo' }),
      answers: 'SignInSuccess',
    },
    {
      name: 'a wrong password does not sign in',
      as: 'nobody',
      input: () => ({ email: 'admin@demo.test', password: 'wrong-one' }),
      answers: 'InvalidCredentialsProblem',
    },
    {
      name: 'an unknown address gets the same answer',
      as: 'nobody',
      input: () => ({ email: `${uuidV7()}@demo.test`, password: 'wrong-one' }),
      answers: 'InvalidCredentialsProblem',
    },
  ],
};
