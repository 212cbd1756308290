/** Attempts, saved answers and marks in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  sql,
} from 'drizzle-orm';
import { newestPerParent } from '../../database/per-parent.ts';
import { groupBy } from '../../database/rows.ts';
import { answers, assessments, attempts, marks } from '../../database/schema.ts';
import type { AttemptRecords } from '../ports.ts';

const sitting = (assessmentId: string, studentId: string) =>
  and(eq(attempts.assessmentId, assessmentId), eq(attempts.studentId, studentId));

export function createPostgresAttempts(db: Executor): AttemptRecords {
  return {
    async lockSitting(assessmentId, studentId) {
      await db.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`sitting:${assessmentId}:${studentId}`}, 0))`,
      );
    },
    async insert(attempt) {
      await db.insert(attempts).values(attempt);
    },
    byIds: (ids) =>
      db
        .select()
        .from(attempts)
        .where(inArray(attempts.id, [...ids])),
    async lock(id, strength) {
      return (await db.select().from(attempts).where(eq(attempts.id, id)).for(strength))[0];
    },
    lockAll: (ids) =>
      db
        .select()
        .from(attempts)
        .where(inArray(attempts.id, [...ids]))
        .orderBy(asc(attempts.id))
        .for('update'),
    async ofAssessments(assessmentIds, page, studentId) {
      const only = studentId === undefined ? undefined : eq(attempts.studentId, studentId);
      const rows = await db
        .select()
        .from(attempts)
        .where(newestPerParent(attempts, attempts.assessmentId, assessmentIds, { ...page, only }))
        .orderBy(desc(attempts.id));
      return groupBy(
        rows,
        ({ assessmentId }) => assessmentId,
        (row) => row,
      );
    },
    ...sittings(db),
    ...running(db),
    ...progress(db),
    ...work(db),
  };
}

function sittings(
  db: Executor,
): Pick<AttemptRecords, 'inProgress' | 'submittedCount' | 'begunBy' | 'begunAt' | 'satBy'> {
  return {
    async inProgress(assessmentId, studentId) {
      const open = and(sitting(assessmentId, studentId), isNull(attempts.submittedAt));
      return (await db.select().from(attempts).where(open))[0];
    },
    async submittedCount(assessmentId, studentId) {
      const closed = and(sitting(assessmentId, studentId), isNotNull(attempts.submittedAt));
      return (await db.select({ n: count() }).from(attempts).where(closed))[0]?.n ?? 0;
    },
    async begunBy(studentId, assessmentIds) {
      const rows = await db
        .selectDistinct({ id: attempts.assessmentId })
        .from(attempts)
        .where(and(eq(attempts.studentId, studentId), inArray(attempts.assessmentId, [...assessmentIds])));
      return new Set(rows.map(({ id }) => id));
    },
    async begunAt(assessmentIds) {
      const rows = await db
        .selectDistinct({ id: attempts.assessmentId })
        .from(attempts)
        .where(inArray(attempts.assessmentId, [...assessmentIds]));
      return new Set(rows.map(({ id }) => id));
    },
    async satBy(studentId, classroomId) {
      const rows = await db
        .select({ id: assessments.id })
        .from(attempts)
        .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
        .where(
          and(
            eq(attempts.studentId, studentId),
            eq(assessments.classroomId, classroomId),
            isNull(attempts.submittedAt),
          ),
        );
      return rows.map(({ id }) => id);
    },
  };
}

function running(db: Executor): Pick<AttemptRecords, 'setEnd' | 'lockRunning' | 'timedIn' | 'overdue'> {
  return {
    async setEnd(id, end) {
      await db.update(attempts).set(end).where(eq(attempts.id, id));
    },
    lockRunning: (assessmentIds, studentId) =>
      db
        .select()
        .from(attempts)
        .where(
          and(
            inArray(attempts.assessmentId, [...assessmentIds]),
            isNull(attempts.submittedAt),
            studentId === undefined ? undefined : eq(attempts.studentId, studentId),
          ),
        )
        .orderBy(asc(attempts.id))
        .for('update'),
    timedIn: (classroomId, studentId) =>
      db
        .select(getTableColumns(attempts))
        .from(attempts)
        .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
        .where(
          and(
            eq(assessments.classroomId, classroomId),
            isNull(assessments.deletedAt),
            isNull(attempts.submittedAt),
            isNotNull(attempts.endsAt),
            studentId === undefined ? undefined : eq(attempts.studentId, studentId),
          ),
        )
        .orderBy(asc(attempts.id)),
    async overdue(before, limit, after) {
      const beyond =
        after &&
        sql`(${attempts.endsAt}, ${attempts.id}) > (${after.endsAt}::timestamptz, ${after.id}::uuid)`;
      const rows = await db
        .select({ id: attempts.id, endsAt: attempts.endsAt })
        .from(attempts)
        .where(and(isNull(attempts.submittedAt), lte(attempts.endsAt, before), beyond))
        .orderBy(asc(attempts.endsAt), asc(attempts.id))
        .limit(limit);
      return rows.flatMap(({ id, endsAt }) => (endsAt ? [{ id, endsAt }] : []));
    },
  };
}

function progress(db: Executor): Pick<AttemptRecords, 'savedAnswer' | 'progressOf'> {
  return {
    async savedAnswer(attemptId, questionId) {
      const one = and(eq(answers.attemptId, attemptId), eq(answers.questionId, questionId));
      return (await db.select().from(answers).where(one))[0];
    },
    async progressOf(attemptIds) {
      const isAnswered = sql`cardinality(${answers.choiceIds}) > 0 or trim(${answers.response}) <> ''`;
      const rows = await db
        .select({
          id: answers.attemptId,
          answeredCount: sql<number>`count(*) filter (where ${isAnswered})`.mapWith(Number),
          lastSequence: max(answers.sequence),
          lastSavedAt: max(answers.savedAt),
        })
        .from(answers)
        .where(inArray(answers.attemptId, [...attemptIds]))
        .groupBy(answers.attemptId);
      return new Map(
        rows.map(({ id, lastSequence, ...progress }) => [
          id,
          { ...progress, lastSequence: lastSequence ?? 0 },
        ]),
      );
    },
  };
}

function work(db: Executor): Pick<AttemptRecords, 'saveAnswer' | 'answersOf' | 'submit' | 'marksOf'> {
  return {
    async saveAnswer(attemptId, answer, at) {
      const { questionId, choiceIds, response, sequence } = answer;
      await db
        .insert(answers)
        .values({ attemptId, questionId, choiceIds, response, sequence, savedAt: at })
        .onConflictDoUpdate({
          target: [answers.attemptId, answers.questionId],
          set: { choiceIds, response, sequence, savedAt: at },
          setWhere: lt(answers.sequence, sequence),
        });
      const [kept] = await db
        .select({ sequence: answers.sequence })
        .from(answers)
        .where(and(eq(answers.attemptId, attemptId), eq(answers.questionId, questionId)));
      return kept?.sequence ?? sequence;
    },
    async answersOf(attemptIds) {
      const rows = await db
        .select()
        .from(answers)
        .where(inArray(answers.attemptId, [...attemptIds]));
      return groupBy(
        rows,
        ({ attemptId }) => attemptId,
        ({ questionId, choiceIds, response, sequence }) => ({ questionId, choiceIds, response, sequence }),
      );
    },
    async submit(id, end, given) {
      await db.update(attempts).set(end).where(eq(attempts.id, id));
      if (given.length > 0) await db.insert(marks).values(given.map((mark) => ({ attemptId: id, ...mark })));
    },
    async marksOf(attemptIds) {
      const rows = await db
        .select()
        .from(marks)
        .where(inArray(marks.attemptId, [...attemptIds]));
      return groupBy(
        rows,
        ({ attemptId }) => attemptId,
        (mark) => mark,
      );
    },
  };
}
