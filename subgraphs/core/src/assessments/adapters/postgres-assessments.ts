/** Assessments in PostgreSQL. `keysOf` alone reads the key. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { asc, count, desc, eq, inArray, sum } from 'drizzle-orm';
import { newestPerParent } from '../../database/per-parent.ts';
import { groupBy } from '../../database/rows.ts';
import { answerKeys, assessments, choices, questions } from '../../database/schema.ts';
import type { AnswerKey } from '../domain/answer-key.ts';
import type { AssessmentRecords, Question } from '../ports.ts';

export function createPostgresAssessments(db: Executor): AssessmentRecords {
  return {
    insert: (assessment, asked) => insertAssessment(db, assessment, asked),
    byIds: (ids) =>
      db
        .select()
        .from(assessments)
        .where(inArray(assessments.id, [...ids])),
    async ofClassrooms(classroomIds, page) {
      const rows = await db
        .select()
        .from(assessments)
        .where(newestPerParent(assessments, assessments.classroomId, classroomIds, page))
        .orderBy(desc(assessments.id));
      return groupBy(
        rows,
        ({ classroomId }) => classroomId,
        (row) => row,
      );
    },
    async questionsOf(assessmentIds) {
      const rows = await db
        .select()
        .from(questions)
        .where(inArray(questions.assessmentId, [...assessmentIds]))
        .orderBy(asc(questions.position));
      return groupBy(
        await withChoices(db, rows),
        ({ assessmentId }) => assessmentId,
        (question) => question,
      );
    },
    async questionsByIds(ids) {
      const rows = await db
        .select()
        .from(questions)
        .where(inArray(questions.id, [...ids]));
      return withChoices(db, rows);
    },
    ...counts(db),
  };
}

function counts(db: Executor): Pick<AssessmentRecords, 'totals' | 'keysOf'> {
  return {
    async totals(assessmentIds) {
      const rows = await db
        .select({
          id: questions.assessmentId,
          questionCount: count(),
          points: sum(questions.points).mapWith(Number),
        })
        .from(questions)
        .where(inArray(questions.assessmentId, [...assessmentIds]))
        .groupBy(questions.assessmentId);
      return new Map(rows.map(({ id, ...totals }) => [id, totals]));
    },
    async keysOf(assessmentId) {
      const rows = await db
        .select({ key: answerKeys })
        .from(answerKeys)
        .innerJoin(questions, eq(questions.id, answerKeys.questionId))
        .where(eq(questions.assessmentId, assessmentId));
      return new Map(rows.map(({ key }) => [key.questionId, toAnswerKey(key)]));
    },
  };
}

const insertAssessment: (
  db: Executor,
  ...values: Parameters<AssessmentRecords['insert']>
) => Promise<void> = async (db, assessment, asked) => {
  await db.insert(assessments).values(assessment);
  await db
    .insert(questions)
    .values(
      asked.map(({ question: { choices: _choices, ...question } }, position) => ({ ...question, position })),
    );
  const shown = asked.flatMap(({ question }) =>
    (question.choices ?? []).map((choice, position) => ({ ...choice, questionId: question.id, position })),
  );
  if (shown.length > 0) await db.insert(choices).values(shown);
  await db.insert(answerKeys).values(
    asked.map(({ question, key }) => ({
      questionId: question.id,
      correctChoiceId: key.kind === 'MULTIPLE_CHOICE' ? key.correctChoiceId : null,
      acceptedAnswers: key.kind === 'SHORT_ANSWER' ? key.acceptedAnswers : null,
    })),
  );
};

async function withChoices(db: Executor, rows: (typeof questions.$inferSelect)[]): Promise<Question[]> {
  const ids = rows.filter(({ kind }) => kind === 'MULTIPLE_CHOICE').map(({ id }) => id);
  const found =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(choices)
          .where(inArray(choices.questionId, ids))
          .orderBy(asc(choices.position));
  const byQuestion = groupBy(
    found,
    ({ questionId }) => questionId,
    ({ id, text }) => ({ id, text }),
  );
  return rows.map(({ position: _position, ...question }) => ({
    ...question,
    choices: question.kind === 'MULTIPLE_CHOICE' ? (byQuestion.get(question.id) ?? []) : null,
  }));
}

function toAnswerKey(row: typeof answerKeys.$inferSelect): AnswerKey {
  return row.correctChoiceId === null
    ? { kind: 'SHORT_ANSWER', acceptedAnswers: row.acceptedAnswers ?? [] }
    : { kind: 'MULTIPLE_CHOICE', correctChoiceId: row.correctChoiceId };
}
