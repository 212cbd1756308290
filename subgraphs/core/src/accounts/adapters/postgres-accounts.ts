/** People in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { aliasedTable, and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { accounts, classrooms, guardianLinks, memberships } from '../../database/schema.ts';
import { noRelation, type Relation } from '../domain/visibility.ts';
import type { AccountRecords } from '../ports.ts';
import { personColumns } from '../../database/person-columns.ts';
import { counts } from '../../database/standing.ts';

export function createPostgresAccounts(db: Executor): AccountRecords {
  return {
    async insert(account) {
      const inserted = await db
        .insert(accounts)
        .values(account)
        .onConflictDoNothing({ target: accounts.email })
        .returning({ id: accounts.id });
      return inserted.length === 1;
    },
    byIds: (ids) =>
      db
        .select(personColumns)
        .from(accounts)
        .where(inArray(accounts.id, [...ids])),
    async byEmail(email) {
      const [account] = await db.select().from(accounts).where(eq(accounts.email, email));
      return account;
    },
    async lockShared(id) {
      return (await db.select().from(accounts).where(eq(accounts.id, id)).for('share'))[0];
    },
    async lock(id) {
      return (await db.select().from(accounts).where(eq(accounts.id, id)).for('no key update'))[0];
    },
    async setRole(id, role) {
      await db.update(accounts).set({ role }).where(eq(accounts.id, id));
    },
    async setPasswordHash(id, passwordHash) {
      await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
    },
    async setName(id, name) {
      await db.update(accounts).set({ name }).where(eq(accounts.id, id));
    },
    async setDeactivated(id, at) {
      await db.update(accounts).set({ deactivatedAt: at }).where(eq(accounts.id, id));
    },
    relations: (viewerId, personIds) => selectRelations(db, viewerId, [...personIds]),
  };
}

async function selectRelations(db: Executor, viewerId: string, personIds: string[]) {
  const viewers = aliasedTable(memberships, 'viewers');
  const shared = await db
    .select({
      personId: memberships.accountId,
      isTaught: sql<boolean>`bool_or(${viewers.role} = 'TEACHER')`,
    })
    .from(memberships)
    .innerJoin(viewers, eq(viewers.classroomId, memberships.classroomId))
    .innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
    .where(
      and(
        eq(viewers.accountId, viewerId),
        inArray(memberships.accountId, personIds),
        isNull(classrooms.deletedAt),
        counts(viewers),
      ),
    )
    .groupBy(memberships.accountId);
  const links = await db
    .select({ guardianId: guardianLinks.guardianId, studentId: guardianLinks.studentId })
    .from(guardianLinks)
    .where(
      or(
        and(eq(guardianLinks.guardianId, viewerId), inArray(guardianLinks.studentId, personIds)),
        and(eq(guardianLinks.studentId, viewerId), inArray(guardianLinks.guardianId, personIds)),
      ),
    );
  const relations = new Map<string, Relation>();
  const change = (personId: string, part: Partial<Relation>) =>
    relations.set(personId, { ...(relations.get(personId) ?? noRelation), ...part });
  for (const { personId, isTaught } of shared) change(personId, { sharesClass: true, isTaught });
  for (const { guardianId, studentId } of links)
    if (guardianId === viewerId) change(studentId, { isGuarded: true });
    else change(guardianId, { isGuardian: true });
  return relations;
}
