/** Access tokens of programs: made and revoked by people of staff who have signed in. */
import { unknown, type Row } from './fixture.ts';

const inAWeek = () => new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
const made = (change: object = {}) => ({
  name: 'LMS',
  scopes: ['class:read'],
  expiresAt: inAWeek(),
  ...change,
});

export const accessTokenRows: Record<string, Row[]> = {
  createAccessToken: [
    {
      name: 'a teacher makes one',
      as: 'teacher',
      input: () => made(),
      answers: 'CreateAccessTokenSuccess',
    },
    {
      name: 'it is for something',
      as: 'teacher',
      input: () => made({ scopes: [] }),
      answers: 'InvalidInputProblem',
      path: ['scopes'],
    },
    {
      name: 'it is for what there is, and for no session',
      as: 'admin',
      input: () => made({ scopes: ['class:read', 'session'] }),
      answers: 'InvalidInputProblem',
      path: ['scopes'],
    },
    {
      name: 'it ends within a year',
      as: 'integrator',
      input: () => made({ expiresAt: '2999-01-01T00:00:00Z' }),
      answers: 'InvalidInputProblem',
      path: ['expiresAt'],
    },
    { name: 'a student makes none', as: 'student', input: () => made(), answers: 'NotAllowedProblem' },
    { name: 'a parent makes none', as: 'parent', input: () => made(), answers: 'NotAllowedProblem' },
    { name: 'nobody makes none', as: 'nobody', input: () => made(), answers: 'UNAUTHENTICATED' },
  ],
  revokeAccessToken: [
    {
      name: 'whose it is revokes it',
      as: 'teacher',
      input: ({ accessToken }) => ({ accessTokenId: accessToken.id }),
      answers: 'RevokeAccessTokenSuccess',
    },
    {
      name: 'again changes nothing',
      as: 'teacher',
      input: ({ accessToken }) => ({ accessTokenId: accessToken.id }),
      answers: 'RevokeAccessTokenSuccess',
    },
    {
      name: 'an id must be one',
      as: 'teacher',
      input: () => ({ accessTokenId: unknown('User') }),
      answers: 'InvalidInputProblem',
      path: ['accessTokenId'],
    },
    {
      name: 'that of another is not there',
      as: 'admin',
      input: ({ accessToken }) => ({ accessTokenId: accessToken.id }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody revokes none',
      as: 'nobody',
      input: ({ accessToken }) => ({ accessTokenId: accessToken.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
};
