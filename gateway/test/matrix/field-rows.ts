/**
 * Every field that takes arguments, by `Type.field`: what it answers to somebody who may read it, to a bad argument, to
 * nobody, and to somebody who may not. An answer is the code of an error, or how the value matches.
 */
import { expect } from 'vitest';
import type { Fixture } from './fixture.ts';

export interface FieldRow {
  case: 'success' | 'invalid' | 'unauthenticated' | 'forbidden';
  as: keyof Fixture['people'];
  /** Of the node; an operation of its own where the field is no node's. */
  selection: string;
  /** Code of the error, or what the node must match; null where the node itself is not given. */
  answers: unknown;
}

export interface FieldRows {
  /** The node that carries the field. */
  node: 'Classroom' | 'Material' | 'Assessment' | 'Attempt' | 'TutorSession' | 'User' | 'Organisation';
  rows: FieldRow[];
}

type Reader = keyof Fixture['people'];

/** Rows of a list: its first page, an impossible page, and people who do not see it. */
function list(
  node: FieldRows['node'],
  field: string,
  { reader, refused }: { reader: Reader; refused: [Reader, unknown] },
): FieldRows {
  const page = (first: number) => `${field}(first: ${first}) { nodes { __typename } }`;
  return {
    node,
    rows: [
      {
        case: 'success',
        as: reader,
        selection: page(5),
        answers: { [field]: { nodes: expect.any(Array) } },
      },
      { case: 'invalid', as: reader, selection: page(0), answers: 'BAD_USER_INPUT' },
      {
        case: 'invalid',
        as: reader,
        selection: `${field}(after: "no cursor of ours") { nodes { __typename } }`,
        answers: 'BAD_USER_INPUT',
      },
      { case: 'unauthenticated', as: 'nobody', selection: page(5), answers: null },
      { case: 'forbidden', as: refused[0], selection: page(5), answers: refused[1] },
    ],
  };
}

const outsider: [Reader, unknown] = ['parent', null];
const days = 'from: "2026-01-01T00:00:00Z", to: "2026-01-08T00:00:00Z"';
const backwards = 'from: "2026-01-08T00:00:00Z", to: "2026-01-01T00:00:00Z"';

export const fieldRows: Record<string, FieldRows> = {
  'Classroom.materials': list('Classroom', 'materials', { reader: 'student', refused: outsider }),
  'Classroom.deletedMaterials': list('Classroom', 'deletedMaterials', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Classroom.assessments': list('Classroom', 'assessments', { reader: 'student', refused: outsider }),
  'Classroom.deletedAssessments': list('Classroom', 'deletedAssessments', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Classroom.accommodations': list('Classroom', 'accommodations', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Classroom.members': list('Classroom', 'members', { reader: 'teacher', refused: outsider }),
  'Classroom.tutorSessions': list('Classroom', 'tutorSessions', { reader: 'student', refused: outsider }),
  'Classroom.engagement': {
    node: 'Classroom',
    rows: [
      {
        case: 'success',
        as: 'teacher',
        selection: `engagement(${days}) { date }`,
        answers: { engagement: expect.any(Array) },
      },
      {
        case: 'invalid',
        as: 'teacher',
        selection: `engagement(${backwards}) { date }`,
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'unauthenticated',
        as: 'nobody',
        selection: `engagement(${days}) { date }`,
        answers: null,
      },
      {
        case: 'forbidden',
        as: 'student',
        selection: `engagement(${days}) { date }`,
        answers: 'FORBIDDEN',
      },
    ],
  },
  'ClassroomKnowledge.search': {
    node: 'Classroom',
    rows: [
      {
        case: 'success',
        as: 'student',
        selection: 'knowledge { search(query: "moon sea") { text } }',
        answers: { knowledge: { search: [{ text: expect.stringContaining('moon') }] } },
      },
      {
        case: 'invalid',
        as: 'student',
        selection: 'knowledge { search(query: "moon", first: 0) { text } }',
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'unauthenticated',
        as: 'nobody',
        selection: 'knowledge { search(query: "moon") { text } }',
        answers: null,
      },
      {
        case: 'forbidden',
        as: 'parent',
        selection: 'knowledge { search(query: "moon") { text } }',
        answers: null,
      },
    ],
  },
  'Material.text': {
    node: 'Material',
    rows: [
      {
        case: 'success',
        as: 'student',
        selection: 'text { text }',
        answers: { text: { text: expect.stringContaining('The moon pulls the sea.') } },
      },
      { case: 'invalid', as: 'student', selection: 'text(page: 1) { text }', answers: 'BAD_USER_INPUT' },
      { case: 'invalid', as: 'student', selection: 'text(page: 0) { text }', answers: 'BAD_USER_INPUT' },
      { case: 'invalid', as: 'student', selection: 'text(start: -1) { text }', answers: 'BAD_USER_INPUT' },
      { case: 'unauthenticated', as: 'nobody', selection: 'text { text }', answers: null },
      { case: 'forbidden', as: 'parent', selection: 'text { text }', answers: null },
    ],
  },
  'Material.passageList': list('Material', 'passageList', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Material.warnings': list('Material', 'warnings', { reader: 'student', refused: outsider }),
  'Assessment.myAttempts': list('Assessment', 'myAttempts', { reader: 'student', refused: outsider }),
  'Assessment.attempts': list('Assessment', 'attempts', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Assessment.alerts': list('Assessment', 'alerts', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Attempt.messages': list('Attempt', 'messages', { reader: 'student', refused: outsider }),
  'Attempt.alerts': list('Attempt', 'alerts', { reader: 'teacher', refused: ['student', 'FORBIDDEN'] }),
  'TutorSession.turns': list('TutorSession', 'turns', { reader: 'student', refused: ['teacher', null] }),
  'User.classrooms': list('User', 'classrooms', { reader: 'student', refused: ['stranger', null] }),
  'User.children': list('User', 'children', { reader: 'admin', refused: ['teacher', 'FORBIDDEN'] }),
  'User.guardians': list('User', 'guardians', { reader: 'student', refused: ['parent', 'FORBIDDEN'] }),
  'User.deletedClassrooms': list('User', 'deletedClassrooms', {
    reader: 'student',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'User.notifications': list('User', 'notifications', {
    reader: 'student',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.users': list('Organisation', 'users', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.auditLog': list('Organisation', 'auditLog', {
    reader: 'admin',
    refused: ['teacher', 'FORBIDDEN'],
  }),
  'Organisation.usage': {
    node: 'Organisation',
    rows: [
      {
        case: 'success',
        as: 'admin',
        selection: `usage(${days}) { storageBytes }`,
        answers: { usage: { storageBytes: expect.any(Number) } },
      },
      {
        case: 'invalid',
        as: 'admin',
        selection: `usage(${backwards}) { storageBytes }`,
        answers: 'BAD_USER_INPUT',
      },
      { case: 'unauthenticated', as: 'nobody', selection: `usage(${days}) { storageBytes }`, answers: null },
      {
        case: 'forbidden',
        as: 'student',
        selection: `usage(${days}) { storageBytes }`,
        answers: 'FORBIDDEN',
      },
    ],
  },
  'User.activity': {
    node: 'User',
    rows: [
      {
        case: 'success',
        as: 'student',
        selection: `activity(${days}) { date }`,
        answers: { activity: expect.any(Array) },
      },
      {
        case: 'invalid',
        as: 'student',
        selection: `activity(${backwards}) { date }`,
        answers: 'BAD_USER_INPUT',
      },
      { case: 'unauthenticated', as: 'nobody', selection: `activity(${days}) { date }`, answers: null },
      { case: 'forbidden', as: 'stranger', selection: `activity(${days}) { date }`, answers: null },
    ],
  },
};
