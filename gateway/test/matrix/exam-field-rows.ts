/** Fields with arguments of quizzes, exams and attempts. */
import { list, outsider, type FieldRows } from './field-row.ts';

export const examFieldRows: Record<string, FieldRows> = {
  'Assessment.myAttempts': list('Assessment', 'myAttempts', { reader: 'student', refused: outsider }),
  'Assessment.attempts': list('Assessment', 'attempts', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Assessment.alerts': list('Assessment', 'alerts', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'Assessment.gradingQueue': list('Assessment', 'gradingQueue', {
    reader: 'teacher',
    refused: ['student', 'FORBIDDEN'],
  }),
  'QuestionResult.changes': {
    node: 'Graded',
    rows: [
      {
        case: 'success',
        as: 'teacher',
        selection: 'results { changes { nodes { cause } } }',
        answers: { results: [{ changes: { nodes: [{ cause: 'GRADED' }] } }] },
      },
      {
        case: 'invalid',
        as: 'teacher',
        selection: 'results { changes(first: 0) { nodes { cause } } }',
        answers: 'BAD_USER_INPUT',
      },
      {
        case: 'unauthenticated',
        as: 'nobody',
        selection: 'results { changes { nodes { cause } } }',
        answers: null,
      },
      {
        case: 'forbidden',
        as: 'student',
        selection: 'results { changes { nodes { cause } } }',
        answers: 'FORBIDDEN',
      },
    ],
  },
  'Attempt.messages': list('Attempt', 'messages', { reader: 'student', refused: outsider }),
  'Attempt.alerts': list('Attempt', 'alerts', { reader: 'teacher', refused: ['student', 'FORBIDDEN'] }),
};
