/** Who must look when the safety of a student may be at risk. */
import { index, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { coreSchema, moment } from './columns.ts';
import { accounts, organisations } from './people-tables.ts';

/** One row per contact. It counts while the account is open and that of a teacher or admin of the organisation. */
export const safeguardingContacts = coreSchema.table(
  'safeguarding_contacts',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    appointedAt: moment('appointed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.accountId] }),
    index('safeguarding_contacts_by_account').on(table.accountId),
  ],
);
