/** People in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { aliasedTable, and, eq, inArray, sql } from 'drizzle-orm';
import { accounts, guardianLinks, memberships } from '../../database/schema.ts';
import type { Relation } from '../domain/visibility.ts';
import type { AccountRecords } from '../ports.ts';

const person = {
  id: accounts.id,
  organisationId: accounts.organisationId,
  email: accounts.email,
  name: accounts.name,
  role: accounts.role,
  createdAt: accounts.createdAt,
};

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
        .select(person)
        .from(accounts)
        .where(inArray(accounts.id, [...ids])),
    async byEmail(email) {
      const [account] = await db.select().from(accounts).where(eq(accounts.email, email));
      return account;
    },
    async lockShared(id) {
      return (await db.select().from(accounts).where(eq(accounts.id, id)).for('share'))[0];
    },
    async setRole(id, role) {
      await db.update(accounts).set({ role }).where(eq(accounts.id, id));
    },
    async setPasswordHash(id, passwordHash) {
      await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
    },
    async linkGuardian(guardianId, studentId, at) {
      await db.insert(guardianLinks).values({ guardianId, studentId, createdAt: at }).onConflictDoNothing();
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
    .where(and(eq(viewers.accountId, viewerId), inArray(memberships.accountId, personIds)))
    .groupBy(memberships.accountId);
  const guarded = await db
    .select({ personId: guardianLinks.studentId })
    .from(guardianLinks)
    .where(and(eq(guardianLinks.guardianId, viewerId), inArray(guardianLinks.studentId, personIds)));
  const guardedIds = new Set(guarded.map(({ personId }) => personId));
  const relations = new Map<string, Relation>();
  for (const { personId, isTaught } of shared)
    relations.set(personId, { sharesClass: true, isTaught, isGuarded: guardedIds.has(personId) });
  for (const personId of guardedIds)
    if (!relations.has(personId))
      relations.set(personId, { sharesClass: false, isTaught: false, isGuarded: true });
  return relations;
}
