/** Grading in PostgreSQL. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm';
import { answers, attempts, markChanges, marks, questions } from '../../database/schema.ts';
import type { GradingRecords } from '../ports.ts';

export function createPostgresGrading(db: Executor): GradingRecords {
  return { ...changes(db), ...keyMarks(db), ...queues(db), ...releases(db) };
}

function changes(db: Executor): Pick<GradingRecords, 'changeMarks' | 'changesOf'> {
  return {
    async changeMarks(changed) {
      if (changed.length === 0) return;
      const rows = changed.map(({ mark: { correct, points, feedback, ...mark } }) => ({
        ...{ attempt_id: mark.attemptId, question_id: mark.questionId, correct, points, feedback },
        ...{ graded_by: mark.gradedBy, graded_at: mark.gradedAt },
      }));
      await db.execute(sql`
        update ${marks} m set correct = g.correct, points = g.points, feedback = g.feedback,
                              graded_by = g.graded_by, graded_at = g.graded_at
        from json_to_recordset(${JSON.stringify(rows)}::json) as g(attempt_id uuid, question_id uuid, correct boolean,
          points double precision, feedback text, graded_by uuid, graded_at timestamptz)
        where m.attempt_id = g.attempt_id and m.question_id = g.question_id`);
      await db.insert(markChanges).values(changed.map(({ change }) => change));
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
  };
}

function keyMarks(db: Executor): Pick<GradingRecords, 'markedByKey' | 'marksByKey'> {
  const byKey = (questionId: string) => and(eq(marks.questionId, questionId), isNull(marks.gradedBy));
  return {
    async markedByKey({ id: questionId, assessmentId }, { limit, after }) {
      // By way of the assessment, whose attempts lie in this order in an index.
      const rows = await db
        .select({ id: attempts.id })
        .from(attempts)
        .innerJoin(marks, and(eq(marks.attemptId, attempts.id), byKey(questionId)))
        .where(
          and(
            eq(attempts.assessmentId, assessmentId),
            after === undefined ? undefined : gt(attempts.id, after),
          ),
        )
        .orderBy(asc(attempts.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async marksByKey(questionId, attemptIds) {
      const rows = await db
        .select({ mark: marks, answer: answers })
        .from(marks)
        .leftJoin(
          answers,
          and(eq(answers.attemptId, marks.attemptId), eq(answers.questionId, marks.questionId)),
        )
        .where(and(byKey(questionId), inArray(marks.attemptId, [...attemptIds])));
      return rows.map(({ mark, answer }) => ({ mark, answer: answer ?? undefined }));
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
      const rows = await db
        .selectDistinct({ id: marks.attemptId })
        .from(marks)
        .where(and(inArray(marks.attemptId, [...attemptIds]), isNull(marks.points)));
      return new Set(rows.map(({ id }) => id));
    },
  };
}

function releases(db: Executor): Pick<GradingRecords, 'ungradedUnreleased' | 'lockUnreleased' | 'release'> {
  const unreleased = (assessmentId: string, attemptIds: readonly string[] | undefined) =>
    and(
      eq(attempts.assessmentId, assessmentId),
      isNotNull(attempts.submittedAt),
      isNull(attempts.releasedAt),
      attemptIds && inArray(attempts.id, [...attemptIds]),
    );
  return {
    async ungradedUnreleased(assessmentId, attemptIds) {
      const [row] = await db
        .select({ n: count() })
        .from(marks)
        .innerJoin(questions, eq(questions.id, marks.questionId))
        .innerJoin(attempts, eq(attempts.id, marks.attemptId))
        .where(
          and(
            eq(questions.assessmentId, assessmentId),
            isNull(marks.points),
            unreleased(assessmentId, attemptIds),
          ),
        );
      return row?.n ?? 0;
    },
    lockUnreleased: (assessmentId, { attemptIds, gradedOnly, after, limit }) =>
      db
        .select({ id: attempts.id, studentId: attempts.studentId })
        .from(attempts)
        .where(
          and(
            unreleased(assessmentId, attemptIds),
            after === undefined ? undefined : gt(attempts.id, after),
            gradedOnly ? notExists(ungradedIn(db)) : undefined,
          ),
        )
        .orderBy(asc(attempts.id))
        .limit(limit)
        .for('update'),
    async release(attemptIds, at) {
      await db
        .update(attempts)
        .set({ releasedAt: at })
        .where(inArray(attempts.id, [...attemptIds]));
    },
  };
}

const ungradedIn = (db: Executor) =>
  db
    .select({ id: marks.questionId })
    .from(marks)
    .where(and(eq(marks.attemptId, attempts.id), isNull(marks.points)));
