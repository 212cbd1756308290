/** Administration in PostgreSQL: the audit log, codes for passwords, and lists and counts over an organisation. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { personColumns } from '../../database/person-columns.ts';
import { folded } from '../../database/columns.ts';
import { nameKey, parseNameKey } from '../../database/name-key.ts';
import { accounts, auditEntries, passwordCodes } from '../../database/schema.ts';
import type { AdministrationRecords, AuditEntry, PeopleFilter } from '../ports.ts';
import { createCounts } from './organisation-counts.ts';

export function createPostgresAdministration(db: Executor): AdministrationRecords {
  return {
    ...codes(db),
    ...people(db),
    ...createCounts(db),
    async note(entry) {
      await db.insert(auditEntries).values(entry);
    },
    async entriesOf(organisationId, page) {
      const after = idCursor(page.after);
      const older = after === undefined ? undefined : lt(auditEntries.id, after);
      const rows = await db
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.organisationId, organisationId), older))
        .orderBy(desc(auditEntries.id))
        .limit(page.first + 1);
      return rows as AuditEntry[];
    },
  };
}

function codes(
  db: Executor,
): Pick<
  AdministrationRecords,
  'setPasswordCode' | 'passwordCodeOf' | 'spendPasswordCode' | 'forgetPasswordCodes'
> {
  return {
    async setPasswordCode(code) {
      await db
        .insert(passwordCodes)
        .values(code)
        .onConflictDoUpdate({ target: passwordCodes.accountId, set: code });
    },
    async passwordCodeOf(accountId) {
      return (await db.select().from(passwordCodes).where(eq(passwordCodes.accountId, accountId)))[0];
    },
    async spendPasswordCode(accountId, codeHash) {
      const one = and(eq(passwordCodes.accountId, accountId), eq(passwordCodes.codeHash, codeHash));
      return (await db.delete(passwordCodes).where(one).returning()).length === 1;
    },
    async forgetPasswordCodes(before, limit) {
      const over = db
        .select({ id: passwordCodes.accountId })
        .from(passwordCodes)
        .where(lt(passwordCodes.expiresAt, before))
        .limit(limit);
      return (await db.delete(passwordCodes).where(inArray(passwordCodes.accountId, over))).rowCount ?? 0;
    },
  };
}

function people(db: Executor): Pick<AdministrationRecords, 'people' | 'withPassword'> {
  return {
    async people(filter, page) {
      const after = page.after === undefined ? undefined : parseNameKey(page.after);
      const byName = sql`lower(${accounts.name}), ${accounts.id}`;
      const rows = await db
        .select({ person: personColumns, sortName: sql<string>`lower(${accounts.name})` })
        .from(accounts)
        .where(and(within(filter), after && sql`(${byName}) > (${after.sortName}, ${after.id}::uuid)`))
        .orderBy(byName)
        .limit(page.first + 1);
      return rows.map(({ person, sortName }) => ({ ...person, key: nameKey(sortName, person.id) }));
    },
    async withPassword(ids) {
      const rows = await db
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(inArray(accounts.id, [...ids]), isNotNull(accounts.passwordHash)));
      return new Set(rows.map(({ id }) => id));
    },
  };
}

function within({ organisationId, query, role, isActive }: PeopleFilter) {
  const looked = query === undefined ? undefined : folded(sql`${query}::text`);
  const active = isActive ? isNull(accounts.deactivatedAt) : isNotNull(accounts.deactivatedAt);
  return and(
    eq(accounts.organisationId, organisationId),
    role && eq(accounts.role, role),
    isActive === undefined ? undefined : active,
    looked &&
      or(sql`strpos(${accounts.searchName}, ${looked}) > 0`, sql`strpos(${accounts.email}, ${looked}) > 0`),
  );
}
