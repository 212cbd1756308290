/** Tables of the tutor: conversations, and their turns, which are also the queue of questions to be answered. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { aiSchema } from '../../database/schema.ts';
import type { Citation } from '../domain/passage.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A conversation of one person with the tutor of one class. */
export const tutorSessions = aiSchema.table(
  'tutor_sessions',
  {
    /** uuid v7: ids sort by the moment of opening. */
    id: uuid().primaryKey(),
    userId: uuid('user_id').notNull(),
    classroomId: uuid('classroom_id').notNull(),
    startedAt: moment('started_at').notNull(),
  },
  (table) => [index('tutor_sessions_by_person').on(table.userId, table.classroomId, table.id)],
);

/** A question and, once it has ended, its answer. */
export const tutorTurns = aiSchema.table(
  'tutor_turns',
  {
    /** uuid v7: ids sort by the moment of asking. */
    id: uuid().primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => tutorSessions.id, { onDelete: 'cascade' }),
    userId: uuid('user_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    classroomId: uuid('classroom_id').notNull(),
    question: text().notNull(),
    mode: text({ enum: ['EXPLAIN'] }).notNull(),
    idempotencyKey: text('idempotency_key'),
    traceparent: text(),
    askedAt: moment('asked_at').notNull(),
    /** What has been streamed so far; with the last part it is the answer. */
    answer: text().notNull().default(''),
    /** Given so far, in the order of their numbers. */
    citations: jsonb().$type<Citation[]>().notNull().default([]),
    /** Null while the answer is being made. */
    outcome: text({ enum: ['ANSWERED', 'ABSTAINED', 'BLOCKED', 'REDIRECTED', 'ESCALATED', 'FAILED'] }),
    generator: text({ enum: ['MODEL', 'FALLBACK_MODEL', 'CACHE', 'EXTRACTIVE'] }),
    retrieval: text({ enum: ['HYBRID', 'KEYWORD'] }),
    searchedMaterials: integer('searched_materials'),
    searchedPassages: integer('searched_passages'),
    endedAt: moment('ended_at'),
    /** How often a worker began it. */
    attempts: integer().notNull().default(0),
    /** Not before this moment: backoff after a failed attempt. */
    dueAt: moment('due_at').notNull().defaultNow(),
    /** Who is answering, until when. Only the holder of the token may append. */
    leaseToken: uuid('lease_token'),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    index('tutor_turns_by_session').on(table.sessionId, table.id),
    uniqueIndex('tutor_turns_by_key').on(table.userId, table.idempotencyKey),
    index('tutor_turns_open')
      .on(table.dueAt)
      .where(sql`${table.outcome} is null`),
  ],
);
