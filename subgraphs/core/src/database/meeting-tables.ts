/** Meetings of a class, and who is in one at this moment. */
import { index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { classrooms } from './class-tables.ts';
import { coreSchema, idColumn, moment } from './columns.ts';
import { accounts } from './people-tables.ts';

export const meetings = coreSchema.table(
  'meetings',
  {
    id: idColumn(),
    classroomId: uuid('classroom_id')
      .notNull()
      .references(() => classrooms.id),
    title: text('title').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** Where the call itself is held; null where the class knows. */
    callUrl: text('call_url'),
    scheduledBy: uuid('scheduled_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: moment('created_at').notNull(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    cancelledAt: moment('cancelled_at'),
    /** Of the transcript that was uploaded last. */
    transcriptId: uuid('transcript_id'),
    transcriptUploadedAt: moment('transcript_uploaded_at'),
  },
  (table) => [index('meetings_of_classroom').on(table.classroomId, table.startsAt, table.id)],
);

/** A row while a person is in a meeting by that device; who falls silent is taken out. */
export const meetingDevices = coreSchema.table(
  'meeting_devices',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    deviceId: text('device_id').notNull(),
    seenAt: moment('seen_at').notNull(),
    /** When its page went away, perhaps to be loaded again; null while it is there. */
    goneAt: moment('gone_at'),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.accountId, table.deviceId] }),
    index('meeting_devices_by_silence').on(table.seenAt),
  ],
);
