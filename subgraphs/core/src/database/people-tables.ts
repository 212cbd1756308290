/** Organisations, people, their sessions and access tokens, and what makes repeated mutations safe. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { OrganisationPolicy } from '../organisations/domain/policy.ts';
import { coreSchema, idColumn, moment, searchColumn } from './columns.ts';

export const organisations = coreSchema.table(
  'organisations',
  {
    id: idColumn(),
    name: text('name').notNull(),
    signUpCode: text('sign_up_code').notNull().unique(),
    /** Where people without a sign-up code belong. */
    isDefault: boolean('is_default').notNull().default(false),
    /** The admin who made it, and who administers it until it has an admin of its own. */
    founderId: uuid('founder_id'),
    /** What differs from the policy that every organisation begins with. */
    policy: jsonb('policy').$type<Partial<OrganisationPolicy>>().notNull().default({}),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('organisations_one_default')
      .on(table.isDefault)
      .where(sql`is_default`),
  ],
);

export const accounts = coreSchema.table(
  'accounts',
  {
    id: idColumn(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Normalised: one account per address, whatever its case. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    role: text('role').$type<'STUDENT' | 'TEACHER' | 'PARENT' | 'ADMIN' | 'INTEGRATOR'>().notNull(),
    /** argon2id in PHC form; null for an account that cannot sign in with a password. */
    passwordHash: text('password_hash'),
    createdAt: moment('created_at').notNull(),
    /** Since when nobody signs in as this person; null for an active one. */
    deactivatedAt: moment('deactivated_at'),
    searchName: searchColumn('name'),
  },
  (table) => [
    index('accounts_by_organisation').on(table.organisationId, table.role),
    index('accounts_by_name').on(table.organisationId, sql`lower(${table.name})`, table.id),
    check('accounts_role', sql`${table.role} in ('STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR')`),
  ],
);

export const sessions = coreSchema.table(
  'sessions',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: moment('created_at').notNull(),
    /** The end of its absolute age: no refresh moves it. */
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    index('sessions_revoked').on(table.revokedAt),
    index('sessions_by_account').on(table.accountId),
    index('sessions_by_end').on(table.expiresAt),
  ],
);

export const refreshTokens = coreSchema.table(
  'refresh_tokens',
  {
    /** SHA-256 of the token, in hex: the token itself is nowhere. */
    tokenHash: text('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    /** When it was changed for another; from then on it is spent. */
    usedAt: moment('used_at'),
    /** With the token itself it gives the successor; null once that is spent too, so that nothing leads further. */
    successorSalt: text('successor_salt'),
  },
  (table) => [index('refresh_tokens_by_session').on(table.sessionId)],
);

export const accessTokens = coreSchema.table(
  'access_tokens',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    /** SHA-256 of the token, in hex: the token itself is nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    /** Its last characters, by which people tell it from others. */
    hint: text('hint').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** To the minute; null before the first use. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    index('access_tokens_of_account').on(table.accountId, table.id),
    index('access_tokens_revoked').on(table.revokedAt),
    index('access_tokens_by_end').on(table.expiresAt),
  ],
);

export const idempotencyKeys = coreSchema.table(
  'idempotency_keys',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    mutation: text('mutation').notNull(),
    key: text('key').notNull(),
    /** Digest of the input: the same key with another input is a mistake of the client. */
    fingerprint: text('fingerprint').notNull(),
    /** What the first call made. */
    resultId: uuid('result_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.mutation, table.key] }),
    index('idempotency_keys_by_age').on(table.createdAt),
  ],
);
