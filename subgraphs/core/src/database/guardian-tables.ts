/** Guardians, the codes by which they are linked, and what a student shares with them. */
import { boolean, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { coreSchema, idColumn, moment } from './columns.ts';
import { accounts } from './people-tables.ts';

export const guardianLinks = coreSchema.table(
  'guardian_links',
  {
    guardianId: uuid('guardian_id')
      .notNull()
      .references(() => accounts.id),
    studentId: uuid('student_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guardianId, table.studentId] }),
    index('guardian_links_of_student').on(table.studentId, table.guardianId),
  ],
);

export const guardianCodes = coreSchema.table(
  'guardian_codes',
  {
    id: idColumn(),
    /** Normalised (classrooms/domain/code.ts). */
    code: text('code').notNull().unique(),
    studentId: uuid('student_id')
      .notNull()
      .references(() => accounts.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Spent: one code links one guardian. */
    usedAt: moment('used_at'),
  },
  (table) => [
    index('guardian_codes_of_student').on(table.studentId),
    index('guardian_codes_by_end').on(table.expiresAt),
  ],
);

/** What a student has chosen; without a row, what everybody begins with. */
export const sharingChoices = coreSchema.table('sharing_choices', {
  studentId: uuid('student_id')
    .primaryKey()
    .references(() => accounts.id),
  activity: boolean('activity').notNull(),
  results: boolean('results').notNull(),
  classes: boolean('classes').notNull(),
  alerts: boolean('alerts').notNull(),
  changedAt: moment('changed_at').notNull(),
});

/** What was noticed while somebody sat, as the event log told it: one row an event. */
export const noticedAlerts = coreSchema.table(
  'noticed_alerts',
  {
    eventId: uuid('event_id').primaryKey(),
    studentId: uuid('student_id').notNull(),
    attemptId: uuid('attempt_id').notNull(),
    assessmentId: uuid('assessment_id').notNull(),
    class: text('class').notNull(),
    startedAt: moment('started_at').notNull(),
  },
  (table) => [index('noticed_alerts_of_student').on(table.studentId, table.startedAt)],
);
