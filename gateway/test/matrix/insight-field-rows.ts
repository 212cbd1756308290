/** What teachers learn from the tutor of their class: for them and the admins of the school, FORBIDDEN to its students. */
import { expect } from 'vitest';
import { list, type FieldRows } from './field-row.ts';

/** The same rows, of a field that hangs on the insights of a class. */
function within({ node, rows }: FieldRows): FieldRows {
  return {
    node,
    rows: rows.map(({ selection, answers, ...row }) => ({
      ...row,
      selection: `tutorInsights { ${selection} }`,
      answers: row.case === 'success' ? { tutorInsights: answers } : answers,
    })),
  };
}
const refused = ['student', 'FORBIDDEN'] as ['student', string];
const listed = (field: string) => within(list('Classroom', field, { reader: 'teacher', refused }));

export const insightFieldRows: Record<string, FieldRows> = {
  'TutorInsights.unanswered': listed('unanswered'),
  'TutorInsights.refused': listed('refused'),
  'TutorInsights.unhelpful': listed('unhelpful'),
  'TutorInsights.wrongSources': listed('wrongSources'),
  'TutorInsights.examples': listed('examples'),
  'TutorInsights.weeks': within({
    node: 'Classroom',
    rows: [
      {
        case: 'success',
        as: 'admin',
        selection: 'weeks(last: 2) { startsAt turns answeredShare medianFirstWordsMs }',
        answers: { weeks: [{ turns: 0, answeredShare: null, medianFirstWordsMs: null }, expect.anything()] },
      },
      { case: 'invalid', as: 'teacher', selection: 'weeks(last: 53) { turns }', answers: 'BAD_USER_INPUT' },
      { case: 'unauthenticated', as: 'nobody', selection: 'weeks { turns }', answers: null },
      { case: 'forbidden', as: 'student', selection: 'weeks { turns }', answers: 'FORBIDDEN' },
    ],
  }),
};
