/** What admins do to people and to their school. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { unknown, type Fixture, type Row } from './fixture.ts';

/** A change of the stranger by an admin: and all those it is not for. */
const ofStranger = (success: string, more: object = {}): Row[] => [
  {
    name: 'an admin does it',
    as: 'admin',
    input: ({ people }) => ({ userId: people.stranger.userId, ...more }),
    answers: success,
  },
  {
    name: 'an id must be one',
    as: 'admin',
    input: () => ({ userId: 'no id', ...more }),
    answers: 'InvalidInputProblem',
    path: ['userId'],
  },
  {
    name: 'a person must exist',
    as: 'admin',
    input: () => ({ userId: unknown('User'), ...more }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a teacher does not',
    as: 'teacher',
    input: ({ people }) => ({ userId: people.stranger.userId, ...more }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ people }) => ({ userId: people.stranger.userId, ...more }),
    answers: 'UNAUTHENTICATED',
  },
];
const onOneself = (as: 'admin', more: object = {}): Row => ({
  name: 'not to oneself',
  as,
  input: ({ people }: Fixture) => ({ userId: people[as].userId, ...more }),
  answers: 'NotAllowedProblem',
});
const newcomer = (change: object = {}) => ({
  name: 'New teacher',
  email: `${uuidV7()}@demo.test`,
  role: 'TEACHER',
  ...change,
});

export const peopleRows: Record<string, Row[]> = {
  createUser: [
    {
      name: 'an admin makes an account',
      as: 'admin',
      input: () => newcomer(),
      answers: 'CreateUserSuccess',
    },
    {
      name: 'an address must be one',
      as: 'admin',
      input: () => newcomer({ email: 'nowhere' }),
      answers: 'InvalidInputProblem',
      path: ['email'],
    },
    {
      name: 'an address is taken once',
      as: 'admin',
      input: () => newcomer({ email: 'student@demo.test' }),
      answers: 'ConflictProblem',
    },
    {
      name: 'not in an organisation that is not the own one',
      as: 'admin',
      input: () => newcomer({ organisationId: unknown('Organisation') }),
      answers: 'NotFoundProblem',
    },
    { name: 'a teacher makes none', as: 'teacher', input: () => newcomer(), answers: 'NotAllowedProblem' },
    { name: 'nobody makes none', as: 'nobody', input: () => newcomer(), answers: 'UNAUTHENTICATED' },
  ],
  makeTestPeople: [
    {
      name: 'an admin makes people for a load test',
      as: 'admin',
      input: () => ({ role: 'STUDENT', count: 2 }),
      answers: 'MakeTestPeopleSuccess',
    },
    {
      name: 'no more than a call holds',
      as: 'admin',
      input: () => ({ role: 'STUDENT', count: 201 }),
      answers: 'InvalidInputProblem',
      path: ['count'],
    },
    {
      name: 'not in another organisation',
      as: 'admin',
      input: () => ({ role: 'STUDENT', count: 1, organisationId: unknown('Organisation') }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a teacher makes none',
      as: 'teacher',
      input: () => ({ role: 'STUDENT', count: 1 }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody makes none',
      as: 'nobody',
      input: () => ({ role: 'STUDENT', count: 1 }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  setPassword: [
    {
      name: 'a wrong code sets none',
      as: 'nobody',
      input: ({ invited }) => ({ email: invited.email, code: 'ACDEFGHJ', password: 'a long enough phrase' }),
      answers: 'InvalidCredentialsProblem',
    },
    {
      name: 'a password has a length',
      as: 'nobody',
      input: ({ invited }) => ({ email: invited.email, code: invited.code, password: 'short' }),
      answers: 'InvalidInputProblem',
      path: ['password'],
    },
    {
      name: 'the right code does',
      as: 'nobody',
      input: ({ invited }) => ({ ...code(invited), password: 'a long enough phrase' }),
      answers: 'SetPasswordSuccess',
    },
    {
      name: 'once',
      as: 'nobody',
      input: ({ invited }) => ({ ...code(invited), password: 'a long enough phrase' }),
      answers: 'InvalidCredentialsProblem',
    },
  ],
  setUserName: ofStranger('SetUserNameSuccess', { name: 'Another name' }),
  resetPassword: [...ofStranger('ResetPasswordSuccess'), onOneself('admin')],
  deactivateUser: [...ofStranger('DeactivateUserSuccess'), onOneself('admin')],
  reactivateUser: [...ofStranger('ReactivateUserSuccess'), onOneself('admin')],
  updateOrganisation: [
    {
      name: 'an admin changes it',
      as: 'admin',
      input: ({ organisation }) => ({ organisationId: organisation.id, name: 'Harbour Road School' }),
      answers: 'UpdateOrganisationSuccess',
    },
    {
      name: 'a name is not empty',
      as: 'admin',
      input: ({ organisation }) => ({ organisationId: organisation.id, name: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['name'],
    },
    {
      name: 'not another one',
      as: 'admin',
      input: () => ({ organisationId: unknown('Organisation'), name: 'Ours' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a teacher does not',
      as: 'teacher',
      input: ({ organisation }) => ({ organisationId: organisation.id, name: 'Ours' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: ({ organisation }) => ({ organisationId: organisation.id, name: 'Ours' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
};

function code({ email, code: given }: Fixture['invited']) {
  return { email, code: given };
}
