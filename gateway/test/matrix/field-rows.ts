/**
 * Every field that takes arguments, by `Type.field`: what it answers to somebody who may read it, to a bad argument, to
 * nobody, and to somebody who may not. An answer is the code of an error, or how the value matches.
 */
import { expect } from 'vitest';
import { list, outsider, span, type FieldRows } from './field-row.ts';
import { insightFieldRows } from './insight-field-rows.ts';
import { peopleFieldRows } from './people-field-rows.ts';

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
  'ClassroomKnowledge.search': {
    node: 'Classroom',
    rows: [
      {
        case: 'success',
        as: 'student',
        selection: 'knowledge { search(query: "moon sae") { text words { asked met isCorrected } } }',
        answers: {
          knowledge: {
            search: [
              {
                text: expect.stringContaining('moon'),
                words: [
                  { asked: 'moon', met: 'moon', isCorrected: false },
                  { asked: 'sae', met: null, isCorrected: false },
                ],
              },
            ],
          },
        },
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
  'User.passageSearch': {
    node: 'User',
    rows: [
      {
        case: 'success',
        as: 'student',
        selection:
          'passageSearch(query: "moon sea") { page start end text material { id name classroom { name } } }',
        answers: {
          passageSearch: expect.arrayContaining([
            expect.objectContaining({
              text: expect.stringContaining('The moon pulls the sea.'),
              material: expect.objectContaining({ name: 'tides.md', classroom: { name: 'Shore' } }),
            }),
          ]),
        },
      },
      {
        case: 'invalid',
        as: 'student',
        selection: 'passageSearch(query: " ") { text }',
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'invalid',
        as: 'student',
        selection: 'passageSearch(query: "moon", first: 51) { text }',
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'unauthenticated',
        as: 'nobody',
        selection: 'passageSearch(query: "moon") { text }',
        answers: null,
      },
      {
        case: 'forbidden',
        as: 'teacher',
        selection: 'passageSearch(query: "moon") { text }',
        answers: 'FORBIDDEN',
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
  'TutorSession.turns': list('TutorSession', 'turns', { reader: 'student', refused: ['teacher', null] }),
  'Classroom.engagement': span('Classroom', 'engagement', 'date', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  ...insightFieldRows,
  ...peopleFieldRows,
};
