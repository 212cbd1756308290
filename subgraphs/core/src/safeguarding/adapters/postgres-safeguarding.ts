/** Safeguarding contacts in PostgreSQL. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, inArray, isNotNull, isNull, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nameKey, parseNameKey } from '../../database/name-key.ts';
import { personColumns } from '../../database/person-columns.ts';
import { accounts, guardianLinks, organisations, safeguardingContacts } from '../../database/schema.ts';
import { toPolicy } from '../../organisations/domain/policy.ts';
import type { SafeguardingRecords } from '../ports.ts';
import { createPostgresPlaces } from './postgres-places.ts';

export function createPostgresSafeguarding(db: Executor): SafeguardingRecords {
  return {
    async appoint(organisationId, accountId, appointedAt) {
      const inserted = await db
        .insert(safeguardingContacts)
        .values({ organisationId, accountId, appointedAt })
        .onConflictDoNothing()
        .returning();
      return inserted.length === 1;
    },
    async dismiss(organisationId, accountId) {
      const one = and(
        eq(safeguardingContacts.organisationId, organisationId),
        eq(safeguardingContacts.accountId, accountId),
      );
      return (await db.delete(safeguardingContacts).where(one).returning()).length === 1;
    },
    ...lookers(db),
    ...createPostgresPlaces(db),
    async adminsOf(organisationId) {
      const admins = and(eq(accounts.organisationId, organisationId), eq(accounts.role, 'ADMIN'), canSignIn);
      const own = idsOf(await db.select({ id: accounts.id }).from(accounts).where(admins));
      return own.length > 0 ? own : foundersOf(db, [organisationId]).then(idsOf);
    },
    async guardiansToTell(organisationId, studentId) {
      const [school] = await db
        .select({ policy: organisations.policy })
        .from(organisations)
        .where(eq(organisations.id, organisationId));
      if (!school || toPolicy(school.policy).guardiansTold === 'NEVER') return [];
      const guardian = and(
        eq(guardianLinks.studentId, studentId),
        eq(accounts.organisationId, organisationId),
        eq(accounts.role, 'PARENT'),
        isNull(accounts.deactivatedAt),
      );
      return idsOf(
        await db
          .select({ id: accounts.id })
          .from(guardianLinks)
          .innerJoin(accounts, eq(accounts.id, guardianLinks.guardianId))
          .where(guardian),
      );
    },
  };
}

const canSignIn = and(isNotNull(accounts.passwordHash), isNull(accounts.deactivatedAt));
const isOfContact = and(
  eq(accounts.id, safeguardingContacts.accountId),
  eq(accounts.organisationId, safeguardingContacts.organisationId),
  inArray(accounts.role, ['TEACHER', 'ADMIN']),
  canSignIn,
);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function lookers(db: Executor): Pick<SafeguardingRecords, 'contactsOf' | 'whoMustLook' | 'watchedBy'> {
  return {
    contactsOf: (organisationId, page) => contactsOf(db, organisationId, page),
    async whoMustLook(organisationId) {
      const here = eq(accounts.organisationId, organisationId);
      const own = await db
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(here, mustLook(db)));
      // Where somebody of its own must look, its founder need not.
      return idsOf(own.length > 0 ? own : await foundersOf(db, [organisationId]));
    },
    async watchedBy(accountId, organisationIds) {
      if (organisationIds.length === 0) return [];
      const there = and(eq(accounts.id, accountId), inArray(accounts.organisationId, [...organisationIds]));
      const own = await db
        .select({ id: accounts.organisationId })
        .from(accounts)
        .where(and(there, mustLook(db)));
      const isFounder = and(eq(accounts.id, accountId), notExists(contactIn(db, organisations.id)));
      const founded = await foundersOf(db, organisationIds, isFounder);
      return [...idsOf(own), ...founded.map((row) => row.organisationId)];
    },
  };
}

async function contactsOf(db: Executor, organisationId: string, page: PageRequest) {
  const after = page.after === undefined ? undefined : parseNameKey(page.after);
  const byName = sql`lower(${accounts.name}), ${accounts.id}`;
  const further = after && sql`(${byName}) > (${after.sortName}, ${after.id}::uuid)`;
  const rows = await db
    .select({ person: personColumns, sortName: sql<string>`lower(${accounts.name})` })
    .from(safeguardingContacts)
    .innerJoin(accounts, isOfContact)
    .where(and(eq(safeguardingContacts.organisationId, organisationId), further))
    .orderBy(byName)
    .limit(page.first + 1);
  return rows.map(({ person, sortName }) => ({ ...person, key: nameKey(sortName, person.id) }));
}

/** Contacts who count, of the organisation in this column of the statement around it. */
const contactIn = (db: Executor, organisationId: AnyPgColumn) =>
  db
    .select({ one: sql`1` })
    .from(sql`core.safeguarding_contacts contact`)
    .innerJoin(
      sql`core.accounts holder`,
      sql`holder.id = contact.account_id and holder.organisation_id = contact.organisation_id
        and holder.role in ('TEACHER', 'ADMIN') and holder.password_hash is not null and holder.deactivated_at is null`,
    )
    .where(sql`contact.organisation_id = ${organisationId}`);

/** Who made an organisation stands in for its admins until it has one who can sign in, as in all that admins do. */
function foundersOf(db: Executor, organisationIds: readonly string[], further?: SQL) {
  const hasNoAdmin = sql`not exists (select from core.accounts admin where admin.organisation_id = ${organisations.id}
    and admin.role = 'ADMIN' and admin.password_hash is not null and admin.deactivated_at is null)`;
  const stands = and(eq(accounts.role, 'ADMIN'), canSignIn, hasNoAdmin, further);
  return db
    .select({ id: accounts.id, organisationId: organisations.id })
    .from(organisations)
    .innerJoin(accounts, eq(accounts.id, organisations.founderId))
    .where(and(inArray(organisations.id, [...organisationIds]), stands));
}

/** Of a row of accounts: a contact who counts, or an admin where no contact does. */
function mustLook(db: Executor) {
  const isAppointed = sql`exists (select from core.safeguarding_contacts mine
    where mine.account_id = ${accounts.id} and mine.organisation_id = ${accounts.organisationId})`;
  return and(
    canSignIn,
    or(
      and(inArray(accounts.role, ['TEACHER', 'ADMIN']), isAppointed),
      and(eq(accounts.role, 'ADMIN'), notExists(contactIn(db, accounts.organisationId))),
    ),
  );
}
