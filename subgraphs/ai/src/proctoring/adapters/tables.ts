/** Tables of proctoring: what was observed of each attempt, and the alerts that came of it. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { aiSchema } from '../../database/schema.ts';
import { alertClasses, alertKinds, type Observation } from '../domain/rules.ts';
import type { MonitorState } from '../domain/windows.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** An attempt as core tells of it, and how far its observations have been taken in. */
export const proctoringSessions = aiSchema.table(
  'proctoring_sessions',
  {
    attemptId: uuid('attempt_id').primaryKey(),
    assessmentId: uuid('assessment_id').notNull(),
    classroomId: uuid('classroom_id').notNull(),
    userId: uuid('user_id').notNull(),
    startedAt: moment('started_at').notNull(),
    submittedAt: moment('submitted_at'),
    acceptedBatch: integer('accepted_batch').notNull().default(0),
    takenBatch: integer('taken_batch').notNull().default(0),
    /** Observations stored so far; an empty batch counts as one. */
    observed: integer().notNull().default(0),
    /** After the batches up to `taken_batch`. */
    monitor: jsonb().$type<MonitorState>().notNull(),
    heardAt: moment('heard_at'),
    /** When the clock alone may change something; null for never. */
    nextCheckAt: moment('next_check_at'),
  },
  (table) => [
    index('proctoring_sessions_due')
      .on(table.nextCheckAt)
      .where(sql`${table.nextCheckAt} is not null`),
  ],
);

/** Observations as they came, a batch a row: the first of a number stands. */
export const observationBatches = aiSchema.table(
  'observation_batches',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => proctoringSessions.attemptId, { onDelete: 'cascade' }),
    batch: integer().notNull(),
    observations: jsonb().$type<Observation[]>().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.batch] })],
);

/** Alerts as they were told last. */
export const proctoringAlerts = aiSchema.table(
  'proctoring_alerts',
  {
    id: uuid().primaryKey(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => proctoringSessions.attemptId, { onDelete: 'cascade' }),
    assessmentId: uuid('assessment_id').notNull(),
    kind: text({ enum: [...alertKinds] }).notNull(),
    class: text({ enum: [...alertClasses] }).notNull(),
    /** Ms since the attempt began. */
    startMs: integer('start_ms').notNull(),
    startedAt: moment('started_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Whether `duration_ms` is final. */
    ended: boolean().notNull(),
    /** Told by the clock, and shown too short by later observations: no longer listed. */
    withdrawn: boolean().notNull(),
    /** Of its last telling in the live stream of the assessment. */
    cursor: text().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [
    uniqueIndex('proctoring_alerts_by_window').on(table.attemptId, table.kind, table.startMs),
    index('proctoring_alerts_listed')
      .on(table.assessmentId, table.startedAt.desc(), table.id.desc())
      .where(sql`not ${table.withdrawn}`),
  ],
);
