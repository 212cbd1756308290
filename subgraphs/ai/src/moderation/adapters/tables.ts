/** Table of moderation: concerns for somebody's safety. */
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { aiSchema } from '../../database/schema.ts';

/** What somebody of the school has to look at. Nothing of it is in an event or a log. */
export const safeguardingReports = aiSchema.table(
  'safeguarding_reports',
  {
    /** uuid v7: ids sort by the moment of the concern. */
    id: uuid().primaryKey(),
    organisationId: uuid('organisation_id').notNull(),
    classroomId: uuid('classroom_id').notNull(),
    /** Who wrote it. */
    userId: uuid('user_id').notNull(),
    turnId: uuid('turn_id').notNull().unique(),
    class: text({ enum: ['self-harm', 'abuse', 'threat'] }).notNull(),
    /** The sentences that led to it, with at most one before and one after them. */
    excerpt: text().notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true, mode: 'date' }).notNull(),
    state: text({ enum: ['OPEN'] })
      .notNull()
      .default('OPEN'),
  },
  (table) => [index('safeguarding_reports_by_organisation').on(table.organisationId, table.state, table.id)],
);
