/** Guardians, their codes and what students share, in PostgreSQL. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { nameKey, parseNameKey } from '../../database/name-key.ts';
import { accounts, guardianCodes, guardianLinks, sharingChoices } from '../../database/schema.ts';
import type { GuardianRecords, ListedLink } from '../ports.ts';

export function createPostgresGuardians(db: Executor): GuardianRecords {
  return {
    ...codes(db),
    ...links(db),
    async choicesOf(studentIds) {
      const rows = await db
        .select()
        .from(sharingChoices)
        .where(inArray(sharingChoices.studentId, [...studentIds]));
      return new Map(
        rows.map(({ studentId, activity, results, classes, alerts }) => [
          studentId,
          { activity, results, classes, alerts },
        ]),
      );
    },
    async setChoices(studentId, choices, at) {
      await db
        .insert(sharingChoices)
        .values({ studentId, ...choices, changedAt: at })
        .onConflictDoUpdate({ target: sharingChoices.studentId, set: { ...choices, changedAt: at } });
    },
  };
}

function codes(
  db: Executor,
): Pick<GuardianRecords, 'insertCode' | 'codeById' | 'lockCode' | 'spendCode' | 'forgetCodes'> {
  return {
    async insertCode(code) {
      const inserted = await db
        .insert(guardianCodes)
        .values(code)
        .onConflictDoNothing({ target: guardianCodes.code })
        .returning({ id: guardianCodes.id });
      return inserted.length === 1;
    },
    async codeById(id) {
      return (await db.select().from(guardianCodes).where(eq(guardianCodes.id, id)))[0];
    },
    async lockCode(code) {
      return (await db.select().from(guardianCodes).where(eq(guardianCodes.code, code)).for('update'))[0];
    },
    async spendCode(id, at) {
      await db.update(guardianCodes).set({ usedAt: at }).where(eq(guardianCodes.id, id));
    },
    async forgetCodes(before, limit) {
      const over = db
        .select({ id: guardianCodes.id })
        .from(guardianCodes)
        .where(lt(guardianCodes.expiresAt, before))
        .limit(limit);
      return (await db.delete(guardianCodes).where(inArray(guardianCodes.id, over))).rowCount ?? 0;
    },
  };
}

function links(
  db: Executor,
): Pick<GuardianRecords, 'link' | 'find' | 'unlink' | 'childrenOf' | 'guardiansOf'> {
  return {
    async link(link) {
      const inserted = await db.insert(guardianLinks).values(link).onConflictDoNothing().returning();
      return inserted.length === 1;
    },
    async find(guardianId, studentId) {
      return (await db.select().from(guardianLinks).where(pairOf(guardianId, studentId)))[0];
    },
    async unlink(guardianId, studentId) {
      const pair = pairOf(guardianId, studentId);
      return (await db.delete(guardianLinks).where(pair).returning()).length === 1;
    },
    childrenOf: (guardianId, page) =>
      byName(db, { mine: guardianLinks.guardianId, id: guardianId, other: guardianLinks.studentId }, page),
    guardiansOf: (studentId, page) =>
      byName(db, { mine: guardianLinks.studentId, id: studentId, other: guardianLinks.guardianId }, page),
  };
}

const pairOf = (guardianId: string, studentId: string) =>
  and(eq(guardianLinks.guardianId, guardianId), eq(guardianLinks.studentId, studentId));

/** The links of one person by the name of the other. */
async function byName(
  db: Executor,
  { mine, id, other }: { mine: PgColumn; id: string; other: PgColumn },
  page: PageRequest,
): Promise<ListedLink[]> {
  const after = page.after === undefined ? undefined : parseNameKey(page.after);
  const place = sql`lower(${accounts.name}), ${accounts.id}`;
  const rows = await db
    .select({ link: guardianLinks, sortName: sql<string>`lower(${accounts.name})`, otherId: accounts.id })
    .from(guardianLinks)
    .innerJoin(accounts, eq(accounts.id, other))
    .where(and(eq(mine, id), after && sql`(${place}) > (${after.sortName}, ${after.id}::uuid)`))
    .orderBy(place)
    .limit(page.first + 1);
  return rows.map(({ link, sortName, otherId }) => ({ ...link, key: nameKey(sortName, otherId) }));
}
