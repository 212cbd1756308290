/** Classes and memberships in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import {
  aliasedTable,
  and,
  desc,
  eq,
  exists,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lt,
  notExists,
  sql,
} from 'drizzle-orm';
import { idCursor } from '@ensure-study/kit/pagination';
import { accounts, classrooms, memberships } from '../../database/schema.ts';
import type { ClassroomRecords } from '../ports.ts';
import { nameKey, parseNameKey } from '../../database/name-key.ts';
import { counts } from '../../database/standing.ts';

export function createPostgresClassrooms(db: Executor): ClassroomRecords {
  return {
    async insert(classroom) {
      const inserted = await db
        .insert(classrooms)
        .values(classroom)
        .onConflictDoNothing({ target: classrooms.joinCode })
        .returning({ id: classrooms.id });
      return inserted.length === 1;
    },
    byIds: (ids) =>
      db
        .select()
        .from(classrooms)
        .where(inArray(classrooms.id, [...ids])),
    async byJoinCode(organisationId, code) {
      const within = and(eq(classrooms.organisationId, organisationId), eq(classrooms.joinCode, code));
      const standing = and(within, isNull(classrooms.deletedAt));
      return (await db.select().from(classrooms).where(standing))[0];
    },
    async addMember(membership) {
      const inserted = await db
        .insert(memberships)
        .values(membership)
        .onConflictDoNothing({ target: [memberships.classroomId, memberships.accountId] })
        .returning({ id: memberships.id });
      return inserted.length === 1;
    },
    async rolesOf(accountId, classroomIds) {
      const rows = await db
        .select({ classroomId: memberships.classroomId, role: memberships.role })
        .from(memberships)
        .where(
          and(
            eq(memberships.accountId, accountId),
            inArray(memberships.classroomId, [...classroomIds]),
            counts(memberships),
          ),
        );
      return new Map(rows.map(({ classroomId, role }) => [classroomId, role]));
    },
    ...changes(db),
    ...lists(db),
    ...members(db),
  };
}

function changes(
  db: Executor,
): Pick<
  ClassroomRecords,
  'removeMember' | 'everyMember' | 'lock' | 'setNames' | 'setJoinCode' | 'setDeleted'
> {
  const set = (id: string, values: Partial<typeof classrooms.$inferInsert>) =>
    db.update(classrooms).set(values).where(eq(classrooms.id, id));
  return {
    async removeMember(classroomId, accountId) {
      const one = and(eq(memberships.classroomId, classroomId), eq(memberships.accountId, accountId));
      return (await db.delete(memberships).where(one).returning()).length === 1;
    },
    everyMember: (classroomId) =>
      db
        .select({ accountId: memberships.accountId, role: memberships.role })
        .from(memberships)
        .where(eq(memberships.classroomId, classroomId)),
    async lock(id) {
      await db
        .select({ id: classrooms.id })
        .from(classrooms)
        .where(eq(classrooms.id, id))
        .for('no key update');
    },
    async setNames(id, names) {
      await set(id, names);
    },
    async setJoinCode(id, joinCode) {
      const taken = db
        .select({ one: sql`1` })
        .from(classrooms)
        .where(eq(classrooms.joinCode, joinCode));
      const changed = await db
        .update(classrooms)
        .set({ joinCode })
        .where(and(eq(classrooms.id, id), notExists(taken)));
      return changed.rowCount === 1;
    },
    async setDeleted(id, deletedAt) {
      await set(id, { deletedAt });
    },
  };
}

function lists(db: Executor): Pick<ClassroomRecords, 'ofPerson' | 'deletedOf'> {
  return {
    ofPerson(accountId, page, sharedWith) {
      const after = idCursor(page.after);
      const others = aliasedTable(memberships, 'others');
      const shared = db
        .select({ one: sql`1` })
        .from(others)
        .where(
          and(eq(others.classroomId, memberships.classroomId), eq(others.accountId, sharedWith ?? accountId)),
        );
      return db
        .select({ ...getTableColumns(classrooms), membershipId: memberships.id })
        .from(memberships)
        .innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
        .where(
          and(
            eq(memberships.accountId, accountId),
            counts(memberships),
            isNull(classrooms.deletedAt),
            after === undefined ? undefined : lt(memberships.id, after),
            sharedWith === undefined ? undefined : exists(shared),
          ),
        )
        .orderBy(desc(memberships.id))
        .limit(page.first + 1);
    },
    deletedOf(accountId, page) {
      const after = idCursor(page.after);
      return db
        .select({ ...getTableColumns(classrooms), membershipId: memberships.id })
        .from(memberships)
        .innerJoin(classrooms, eq(classrooms.id, memberships.classroomId))
        .where(
          and(
            eq(memberships.accountId, accountId),
            eq(memberships.role, 'TEACHER'),
            counts(memberships),
            isNotNull(classrooms.deletedAt),
            after === undefined ? undefined : lt(memberships.id, after),
          ),
        )
        .orderBy(desc(memberships.id))
        .limit(page.first + 1);
    },
  };
}

function members(db: Executor): Pick<ClassroomRecords, 'membersOf'> {
  return {
    async membersOf(classroomId, page) {
      const after = page.after === undefined ? undefined : parseNameKey(page.after);
      const byName = sql`lower(${accounts.name}), ${memberships.id}`;
      const rows = await db
        .select({ membership: memberships, sortName: sql<string>`lower(${accounts.name})` })
        .from(memberships)
        .innerJoin(accounts, eq(accounts.id, memberships.accountId))
        .where(
          and(
            eq(memberships.classroomId, classroomId),
            after && sql`(${byName}) > (${after.sortName}, ${after.id}::uuid)`,
          ),
        )
        .orderBy(byName)
        .limit(page.first + 1);
      return rows.map(({ membership, sortName }) => ({
        ...membership,
        key: nameKey(sortName, membership.id),
      }));
    },
  };
}
