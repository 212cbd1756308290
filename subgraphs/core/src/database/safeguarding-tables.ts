/** Who must look when the safety of a student may be at risk, and whom students can turn to. */
import { index, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
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

/** What students are shown below the help text, in the order of `position`; few, and set all at once. */
export const placesOfHelp = coreSchema.table(
  'places_of_help',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    position: smallint().notNull(),
    name: text().notNull(),
    /** Where and when. */
    reach: text(),
    phone: text(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.position] })],
);
