/** Tables of safeguarding: concerns for somebody's safety, and what was done about each. */
import { sql } from 'drizzle-orm';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { aiSchema } from '../../database/schema.ts';
import { actions, categories, statuses } from '../domain/report.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * What somebody of the school has to look at. Nothing of it is in an event or a log of the service. It does not go with the
 * turn that it is about: who erases what the tutor keeps of them does not take back what a person has to look at.
 */
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
    /** What led to it. */
    class: text({ enum: categories }).notNull(),
    /** What else it speaks of. */
    further: text({ enum: categories }).array().notNull().default([]),
    /** The sentences that led to it, with at most one before and one after them. */
    excerpt: text().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    state: text({ enum: statuses }).notNull().default('OPEN'),
    handledAt: moment('handled_at'),
    /** When the admins were told that nobody looks at it. */
    remindedAt: moment('reminded_at'),
    /** When it was decided whether guardians are told; it is decided once. */
    guardiansDecidedAt: moment('guardians_decided_at'),
  },
  (table) => [
    index('safeguarding_reports_by_organisation').on(table.organisationId, table.state, table.id),
    // Of every state, newest first.
    index('safeguarding_reports_listed').on(table.organisationId, table.id),
    index('safeguarding_reports_by_person').on(table.userId),
    index('safeguarding_reports_unseen')
      .on(table.occurredAt)
      .where(sql`state = 'OPEN' and reminded_at is null`),
    index('safeguarding_reports_undecided')
      .on(table.id)
      .where(sql`guardians_decided_at is null`),
    index('safeguarding_reports_handled').on(table.handledAt),
  ],
);

/** What happened with a report: rows are added and never changed, and go with their report. */
export const safeguardingLog = aiSchema.table(
  'safeguarding_log',
  {
    /** uuid v7: ids sort by the moment. */
    id: uuid().primaryKey(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => safeguardingReports.id, { onDelete: 'cascade' }),
    action: text({ enum: actions }).notNull(),
    /** Null for the product itself. */
    personId: uuid('person_id'),
    note: text(),
    at: moment('at').notNull(),
  },
  (table) => [index('safeguarding_log_of_report').on(table.reportId, table.id)],
);
