/** What admins do: codes by which people set a password, and the record of every action. */
import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { coreSchema, idColumn, moment } from './columns.ts';
import { accounts, organisations } from './people-tables.ts';

/** At most one good code per account: a new one replaces the one before. */
export const passwordCodes = coreSchema.table(
  'password_codes',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accounts.id),
    /** argon2id: the code itself is nowhere. */
    codeHash: text('code_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('password_codes_by_end').on(table.expiresAt)],
);

/** One row per action, written in the action's own transaction; never changed. */
export const auditEntries = coreSchema.table(
  'audit_entries',
  {
    id: idColumn(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Who did it. */
    actorId: uuid('actor_id')
      .notNull()
      .references(() => accounts.id),
    action: text('action').notNull(),
    /** Whom it concerned; null for the organisation itself. */
    personId: uuid('person_id').references(() => accounts.id),
    /** What changed, as short texts: `from`, `to`. */
    details: jsonb('details').$type<Record<string, string>>().notNull().default({}),
    at: moment('at').notNull(),
  },
  (table) => [index('audit_entries_of_organisation').on(table.organisationId, table.id)],
);
