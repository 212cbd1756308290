/** What people are told, what they want to be told, and which events have been told already. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { coreSchema, idColumn, moment } from './columns.ts';
import { accounts } from './people-tables.ts';

export const notifications = coreSchema.table(
  'notifications',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull(),
    /** Further events under the same topic join an unread one instead of making another. */
    topic: text('topic').notNull(),
    /** A uuid v7 of the last event that joined: lists page by it, newest first. */
    place: uuid('place').notNull(),
    /** How many events it tells of. */
    count: integer('count').notNull().default(1),
    /** What it is about; which of these are there depends on the kind. */
    classroomId: uuid('classroom_id'),
    materialId: uuid('material_id'),
    assessmentId: uuid('assessment_id'),
    attemptId: uuid('attempt_id'),
    personId: uuid('person_id'),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    unique('notifications_in_order').on(table.accountId, table.place),
    index('notifications_by_age').on(table.at),
    uniqueIndex('notifications_unread')
      .on(table.accountId, table.topic)
      .where(sql`read_at is null`),
  ],
);

/** Kinds that somebody switched; all others are on. */
export const notificationSettings = coreSchema.table(
  'notification_settings',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull(),
    isOn: boolean('is_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind] })],
);

/** Events that have been told: an event that comes again tells nothing. */
export const toldEvents = coreSchema.table(
  'told_events',
  {
    eventId: uuid('event_id').primaryKey(),
    toldAt: moment('told_at').notNull(),
  },
  (table) => [index('told_events_by_age').on(table.toldAt)],
);
