/** Grading in PostgreSQL. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { answers, attempts, markChanges, marks, questions } from '../../database/schema.ts';
import type { GradingRecords } from '../ports.ts';

export function createPostgresGrading(db: Executor): GradingRecords {
  return { ...changes(db), ...queues(db), ...releases(db) };
}

function changes(db: Executor): Pick<GradingRecords, 'changeMark' | 'changesOf' | 'lockMarksByKey'> {
  return {
    async changeMark({ attemptId, questionId, ...mark }, change) {
      await db
        .update(marks)
        .set(mark)
        .where(and(eq(marks.attemptId, attemptId), eq(marks.questionId, questionId)));
      await db.insert(markChanges).values(change);
    },
    changesOf(attemptId, questionId, page) {
      const after = idCursor(page.after);
      return db
        .select()
        .from(markChanges)
        .where(
          and(
            eq(markChanges.attemptId, attemptId),
            eq(markChanges.questionId, questionId),
            after === undefined ? undefined : lt(markChanges.id, after),
          ),
        )
        .orderBy(desc(markChanges.id))
        .limit(page.first + 1);
    },
    async lockMarksByKey(questionId) {
      const rows = await db
        .select()
        .from(marks)
        .where(and(eq(marks.questionId, questionId), isNull(marks.gradedBy)))
        .orderBy(asc(marks.attemptId))
        .for('update');
      const given = await db.select().from(answers).where(eq(answers.questionId, questionId));
      const byAttempt = new Map(given.map((answer) => [answer.attemptId, answer]));
      return rows.map((mark) => ({ mark, answer: byAttempt.get(mark.attemptId) }));
    },
  };
}

function queues(db: Executor): Pick<GradingRecords, 'queue' | 'countsOf' | 'ungradedAmong'> {
  return {
    queue: (assessmentId, { limit, after, questionId }) =>
      db
        .select({
          attemptId: marks.attemptId,
          questionId: marks.questionId,
          position: questions.position,
          mark: marks,
        })
        .from(marks)
        .innerJoin(questions, eq(questions.id, marks.questionId))
        .where(
          and(
            eq(questions.assessmentId, assessmentId),
            isNull(marks.points),
            questionId === undefined ? undefined : eq(questions.id, questionId),
            after &&
              sql`(${questions.position}, ${marks.attemptId}) > (${after.position}::int, ${after.attemptId}::uuid)`,
          ),
        )
        .orderBy(asc(questions.position), asc(marks.attemptId))
        .limit(limit),
    async countsOf(assessmentIds) {
      const rows = await db
        .select({
          id: attempts.assessmentId,
          unreleased: count(sql`case when ${attempts.releasedAt} is null then 1 end`),
          ungraded: sql<number>`coalesce(sum((
            select count(*) from ${marks}
            where ${marks.attemptId} = ${attempts.id} and ${marks.points} is null)), 0)`.mapWith(Number),
        })
        .from(attempts)
        .where(and(inArray(attempts.assessmentId, [...assessmentIds]), isNotNull(attempts.submittedAt)))
        .groupBy(attempts.assessmentId);
      return new Map(rows.map(({ id, ...counts }) => [id, counts]));
    },
    async ungradedAmong(attemptIds) {
      const open = and(inArray(marks.attemptId, [...attemptIds]), isNull(marks.points));
      return (await db.select({ n: count() }).from(marks).where(open))[0]?.n ?? 0;
    },
  };
}

function releases(db: Executor): Pick<GradingRecords, 'lockUnreleased' | 'release'> {
  return {
    lockUnreleased: (assessmentId, attemptIds) =>
      db
        .select({ id: attempts.id, studentId: attempts.studentId })
        .from(attempts)
        .where(
          and(
            eq(attempts.assessmentId, assessmentId),
            isNotNull(attempts.submittedAt),
            isNull(attempts.releasedAt),
            attemptIds && inArray(attempts.id, [...attemptIds]),
          ),
        )
        .orderBy(asc(attempts.id))
        .for('update'),
    async release(attemptIds, at) {
      await db
        .update(attempts)
        .set({ releasedAt: at })
        .where(inArray(attempts.id, [...attemptIds]));
    },
  };
}
