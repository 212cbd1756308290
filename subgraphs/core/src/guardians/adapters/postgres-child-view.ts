/** What guardians read of a student, in PostgreSQL. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import {
  assessments,
  attempts,
  classrooms,
  marks,
  memberships,
  noticedAlerts,
} from '../../database/schema.ts';
import type { ChildViewRecords } from '../child-ports.ts';

export function createPostgresChildView(db: Executor): ChildViewRecords {
  return {
    async releasedResultsOf(studentId, page) {
      const after = idCursor(page.after);
      return db
        .select({
          attemptId: attempts.id,
          assessmentId: assessments.id,
          title: assessments.title,
          classroomName: classrooms.name,
          submittedAt: sql<Date>`${attempts.submittedAt}`.mapWith(attempts.submittedAt),
          score: sql`coalesce(sum(${marks.points}), 0)`.mapWith(Number),
          isGraded: sql<boolean>`count(${marks.questionId}) = count(${marks.points})`,
        })
        .from(attempts)
        .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
        .innerJoin(classrooms, eq(classrooms.id, assessments.classroomId))
        .leftJoin(marks, eq(marks.attemptId, attempts.id))
        .where(
          and(
            eq(attempts.studentId, studentId),
            isNotNull(attempts.submittedAt),
            // As in attempts/domain/release.ts.
            or(eq(assessments.releasePolicy, 'IMMEDIATE'), isNotNull(attempts.releasedAt)),
            and(isNull(assessments.deletedAt), isNotNull(assessments.publishedAt)),
            isNull(classrooms.deletedAt),
            after === undefined ? undefined : lt(attempts.id, after),
          ),
        )
        .groupBy(attempts.id, assessments.id, classrooms.id)
        .orderBy(desc(attempts.id))
        .limit(page.first + 1);
    },
    ...others(db),
  };
}

function others(db: Executor): Pick<ChildViewRecords, 'classesOf' | 'alertCountsOf'> {
  return {
    classesOf(studentId, page) {
      const after = idCursor(page.after);
      return db
        .select({
          classroomId: classrooms.id,
          membershipId: memberships.id,
          name: classrooms.name,
          subject: classrooms.subject,
          joinedAt: memberships.joinedAt,
        })
        .from(memberships)
        .innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
        .where(
          and(
            eq(memberships.accountId, studentId),
            eq(memberships.role, 'STUDENT'),
            isNull(classrooms.deletedAt),
            after === undefined ? undefined : lt(memberships.id, after),
          ),
        )
        .orderBy(desc(memberships.id))
        .limit(page.first + 1);
    },
    alertCountsOf: (studentId, { from, to }) =>
      db
        .select({ alertClass: noticedAlerts.class, count: count() })
        .from(noticedAlerts)
        .where(
          and(
            eq(noticedAlerts.studentId, studentId),
            gte(noticedAlerts.startedAt, from),
            lt(noticedAlerts.startedAt, to),
          ),
        )
        .groupBy(noticedAlerts.class)
        .orderBy(asc(noticedAlerts.class)),
  };
}
