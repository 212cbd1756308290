/** Counts over one organisation, taken from the tables whenever they are asked for. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, count, eq, gte, isNull, lt, sql, sum } from 'drizzle-orm';
import { accounts, assessments, attempts, classrooms, materials } from '../../database/schema.ts';
import type { AdministrationRecords } from '../ports.ts';

export function createCounts(db: Executor): Pick<AdministrationRecords, 'countPeople' | 'holdingsOf'> {
  return {
    countPeople: (organisationId) =>
      db
        .select({
          role: accounts.role,
          active: sql`count(*) filter (where ${accounts.deactivatedAt} is null)`.mapWith(Number),
          deactivated: sql`count(${accounts.deactivatedAt})`.mapWith(Number),
        })
        .from(accounts)
        .where(eq(accounts.organisationId, organisationId))
        .groupBy(accounts.role)
        .orderBy(accounts.role),
    async holdingsOf(organisationId, span) {
      const standing = and(eq(classrooms.organisationId, organisationId), isNull(classrooms.deletedAt));
      const [classes] = await db.select({ n: count() }).from(classrooms).where(standing);
      const [files] = await db
        .select({ n: count(), bytes: sum(materials.sizeBytes).mapWith(Number) })
        .from(materials)
        .innerJoin(classrooms, eq(classrooms.id, materials.classroomId))
        .where(and(standing, isNull(materials.deletedAt)));
      return {
        classrooms: classes?.n ?? 0,
        materials: files?.n ?? 0,
        storageBytes: files?.bytes ?? 0,
        attemptsStarted: await countAttempts(db, attempts.startedAt, organisationId, span),
        attemptsSubmitted: await countAttempts(db, attempts.submittedAt, organisationId, span),
      };
    },
  };
}

async function countAttempts(
  db: Executor,
  moment: typeof attempts.startedAt | typeof attempts.submittedAt,
  organisationId: string,
  { from, to }: { from: Date; to: Date },
): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(classrooms, eq(classrooms.id, assessments.classroomId))
    .where(and(eq(classrooms.organisationId, organisationId), gte(moment, from), lt(moment, to)));
  return found?.n ?? 0;
}
