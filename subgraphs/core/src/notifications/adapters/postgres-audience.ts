/** Who is to be told, in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, isNull } from 'drizzle-orm';
import { accounts, classrooms, marks, materials, memberships } from '../../database/schema.ts';
import { counts } from '../../database/standing.ts';
import type { AudienceRecords } from '../ports.ts';

export function createPostgresAudience(db: Executor): AudienceRecords {
  return {
    async membersOf(classroomId, role) {
      const rows = await db
        .select({ id: memberships.accountId })
        .from(memberships)
        .innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
        .innerJoin(accounts, eq(accounts.id, memberships.accountId))
        .where(
          and(
            eq(memberships.classroomId, classroomId),
            eq(memberships.role, role),
            counts(memberships),
            isNull(classrooms.deletedAt),
            isNull(accounts.deactivatedAt),
          ),
        );
      return rows.map(({ id }) => id);
    },
    async uploaderOf(materialId) {
      const standing = and(eq(materials.id, materialId), isNull(materials.deletedAt));
      return (await db.select({ id: materials.uploadedBy }).from(materials).where(standing))[0]?.id;
    },
    async hasUngraded(attemptId) {
      const waiting = and(eq(marks.attemptId, attemptId), isNull(marks.points));
      return (await db.select({ id: marks.questionId }).from(marks).where(waiting).limit(1)).length > 0;
    },
  };
}
