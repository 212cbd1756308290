/** Assessments in PostgreSQL. `keysOf` alone reads the key. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, sum } from 'drizzle-orm';
import { newestPerParent } from '../../database/per-parent.ts';
import { groupBy } from '../../database/rows.ts';
import { answerKeys, assessments, choices, questions } from '../../database/schema.ts';
import { hasChoices } from '../domain/answer-key.ts';
import type { AssessmentRecords, Question } from '../ports.ts';
import { replaceQuestions } from './replace-questions.ts';

const conditions = {
  ALL: isNull(assessments.deletedAt),
  PUBLISHED: and(isNull(assessments.deletedAt), isNotNull(assessments.publishedAt)),
};

export function createPostgresAssessments(db: Executor): AssessmentRecords {
  return {
    async insert(assessment) {
      await db.insert(assessments).values(assessment);
    },
    async lock(id, strength) {
      return (await db.select().from(assessments).where(eq(assessments.id, id)).for(strength))[0];
    },
    async update(id, change) {
      await db.update(assessments).set(change).where(eq(assessments.id, id));
    },
    replaceQuestions: (assessmentId, keyed) => replaceQuestions(db, assessmentId, keyed),
    byIds: (ids) =>
      db
        .select()
        .from(assessments)
        .where(inArray(assessments.id, [...ids])),
    async ofClassrooms(classroomIds, page, which) {
      const only = conditions[which];
      const rows = await db
        .select()
        .from(assessments)
        .where(newestPerParent(assessments, assessments.classroomId, classroomIds, { ...page, only }))
        .orderBy(desc(assessments.id));
      return groupBy(
        rows,
        ({ classroomId }) => classroomId,
        (row) => row,
      );
    },
    deletedOf(classroomId, since, { first, after }) {
      const cursor = idCursor(after);
      return db
        .select()
        .from(assessments)
        .where(
          and(
            eq(assessments.classroomId, classroomId),
            gt(assessments.deletedAt, since),
            cursor === undefined ? undefined : lt(assessments.id, cursor),
          ),
        )
        .orderBy(desc(assessments.id))
        .limit(first + 1);
    },
    ...reads(db),
    ...keys(db),
  };
}

function reads(db: Executor): Pick<AssessmentRecords, 'questionsOf' | 'questionsByIds' | 'totals'> {
  return {
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
  };
}

function keys(db: Executor): Pick<AssessmentRecords, 'keysOf' | 'setKey'> {
  return {
    async keysOf(assessmentIds) {
      const rows = await db
        .select({ assessmentId: questions.assessmentId, key: answerKeys })
        .from(answerKeys)
        .innerJoin(questions, eq(questions.id, answerKeys.questionId))
        .where(inArray(questions.assessmentId, [...assessmentIds]));
      const byAssessment = groupBy(
        rows,
        ({ assessmentId }) => assessmentId,
        ({ key }) => [key.questionId, key.key] as const,
      );
      return new Map([...byAssessment].map(([id, pairs]) => [id, new Map(pairs)]));
    },
    async setKey(questionId, key) {
      await db.update(answerKeys).set({ key }).where(eq(answerKeys.questionId, questionId));
    },
  };
}

async function withChoices(db: Executor, rows: (typeof questions.$inferSelect)[]): Promise<Question[]> {
  const ids = rows.filter(({ kind }) => hasChoices(kind)).map(({ id }) => id);
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
    ({ position: _position, ...choice }) => choice,
  );
  return rows.map(({ position: _position, ...question }) => ({
    ...question,
    choices: hasChoices(question.kind) ? (byQuestion.get(question.id) ?? []) : null,
  }));
}
