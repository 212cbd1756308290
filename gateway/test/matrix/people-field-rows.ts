/** Fields of people and their schools that take arguments. */
import { expect } from 'vitest';
import { list, span, type FieldRows } from './field-row.ts';

export const peopleFieldRows: Record<string, FieldRows> = {
  'User.classrooms': list('User', 'classrooms', { reader: 'student', refused: ['stranger', null] }),
  'User.children': list('User', 'children', { reader: 'admin', refused: ['teacher', 'FORBIDDEN'] }),
  'User.guardians': list('User', 'guardians', { reader: 'student', refused: ['parent', 'FORBIDDEN'] }),
  'User.releasedResults': list('User', 'releasedResults', {
    reader: 'parent',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'User.sharedClasses': list('User', 'sharedClasses', {
    reader: 'parent',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'SharedClass.materials': {
    node: 'User',
    rows: [
      {
        case: 'success',
        as: 'parent',
        selection: 'sharedClasses { nodes { materials(first: 1) { nodes { name } } } }',
        answers: { sharedClasses: { nodes: expect.any(Array) } },
      },
      {
        case: 'invalid',
        as: 'parent',
        selection: 'sharedClasses { nodes { materials(first: 0) { nodes { name } } } }',
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'unauthenticated',
        as: 'nobody',
        selection: 'sharedClasses { nodes { materials(first: 1) { nodes { name } } } }',
        answers: null,
      },
      {
        case: 'forbidden',
        as: 'teacher',
        selection: 'sharedClasses { nodes { materials(first: 1) { nodes { name } } } }',
        answers: 'FORBIDDEN',
      },
    ],
  },
  'User.agenda': list('User', 'agenda', { reader: 'student', refused: ['parent', 'FORBIDDEN'] }),
  'User.meetings': list('User', 'meetings', { reader: 'student', refused: ['parent', 'FORBIDDEN'] }),
  'User.deletedClassrooms': list('User', 'deletedClassrooms', {
    reader: 'student',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'User.notifications': list('User', 'notifications', {
    reader: 'student',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'User.accessTokens': list('User', 'accessTokens', {
    reader: 'student',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.users': list('Organisation', 'users', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.safeguardingContacts': list('Organisation', 'safeguardingContacts', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'SafeguardingReport.log': list('SafeguardingReport', 'log', {
    reader: 'admin',
    refused: ['teacher', null],
  }),
  'Organisation.auditLog': list('Organisation', 'auditLog', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  // Of all kinds this one is shared only where the student or the school says so.
  'User.alertCounts': span('User', 'alertCounts', 'count', {
    reader: 'student',
    refused: ['parent', 'FORBIDDEN'],
  }),
  'User.activity': span('User', 'activity', 'date', { reader: 'student', refused: ['stranger', null] }),
  'Organisation.engagement': span('Organisation', 'engagement', 'date activePeople', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.deeds': list('Organisation', 'deeds', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
    // A log that is followed, and no connection.
    hasEdges: false,
  }),
  'Organisation.usage': span('Organisation', 'usage', 'storageBytes', {
    reader: 'admin',
    refused: ['student', 'FORBIDDEN'],
  }),
};
