/** Classes and memberships in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { aliasedTable, and, desc, eq, exists, getTableColumns, inArray, lt, sql } from 'drizzle-orm';
import { idCursor } from '@ensure-study/kit/pagination';
import { accounts, classrooms, memberships } from '../../database/schema.ts';
import type { ClassroomRecords } from '../ports.ts';
import { nameKey, parseNameKey } from '../../database/name-key.ts';

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
      return (await db.select().from(classrooms).where(within))[0];
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
          and(eq(memberships.accountId, accountId), inArray(memberships.classroomId, [...classroomIds])),
        );
      return new Map(rows.map(({ classroomId, role }) => [classroomId, role]));
    },
    ...lists(db),
  };
}

function lists(db: Executor): Pick<ClassroomRecords, 'ofPerson' | 'membersOf'> {
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
            after === undefined ? undefined : lt(memberships.id, after),
            sharedWith === undefined ? undefined : exists(shared),
          ),
        )
        .orderBy(desc(memberships.id))
        .limit(page.first + 1);
    },
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
