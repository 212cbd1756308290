/** Tables of the tutor: conversations, and their turns, which are also the queue of questions to be answered. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { aiSchema } from '../../database/schema.ts';
import type { Citation, NearPassage } from '../domain/passage.ts';
import { ratingReasons, votes } from '../domain/rating.ts';
import { sourcePolicies, tones } from '../domain/settings.ts';

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
    /**
     * Digest of its canonical form, equal for questions that ask the same: as it was asked, until an answer is looked for, then with
     * what it goes on from. Null only of what an older process accepted.
     */
    questionKey: text('question_key'),
    mode: text({ enum: ['EXPLAIN'] }).notNull(),
    idempotencyKey: text('idempotency_key'),
    traceparent: text(),
    askedAt: moment('asked_at').notNull(),
    /** What has been streamed so far; with the last part it is the answer. */
    answer: text().notNull().default(''),
    /** Given so far, in the order of their numbers. */
    citations: jsonb().$type<Citation[]>().notNull().default([]),
    /** Null while the answer is being made. */
    outcome: text({
      enum: ['ANSWERED', 'ABSTAINED', 'STOPPED', 'BLOCKED', 'REDIRECTED', 'ESCALATED', 'FAILED'],
    }),
    generator: text({ enum: ['MODEL', 'FALLBACK_MODEL', 'CACHE', 'EXTRACTIVE'] }),
    retrieval: text({ enum: ['HYBRID', 'KEYWORD'] }),
    /** Of one that abstained: where the nearest words stand. */
    nearest: jsonb().$type<NearPassage[]>().notNull().default([]),
    /** When the first words of the answer were stored; null where there are none, and in rows older than this column. */
    firstWordsAt: moment('first_words_at'),
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
    index('tutor_turns_by_class').on(table.classroomId, table.askedAt),
    index('tutor_turns_by_question').on(table.classroomId, table.questionKey, table.id),
    uniqueIndex('tutor_turns_by_key').on(table.userId, table.idempotencyKey),
    index('tutor_turns_open')
      .on(table.dueAt)
      .where(sql`${table.outcome} is null`),
  ],
);

/** What a conversation is about. It goes with its conversation. */
export const tutorTopics = aiSchema.table('tutor_topics', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => tutorSessions.id, { onDelete: 'cascade' }),
  /** In a few words; null with the two below while it is about nothing in particular. */
  label: text(),
  materialId: uuid('material_id'),
  since: moment('since'),
  /** Above the words that were cited, outermost first. */
  headings: text().array().notNull(),
  /** Answered turns that were about it. */
  turns: integer().notNull(),
  /** The turn, by its moment of asking, that the row was last changed for: an earlier one changes nothing. */
  turnId: uuid('turn_id').notNull(),
  /** The last turn that was there when its student released a topic; null where that has not been. */
  releasedTurnId: uuid('released_turn_id'),
});

/** How the tutor of a class answers; a class without a row has what `defaultSettings` says. */
export const tutorSettings = aiSchema.table('tutor_settings', {
  classroomId: uuid('classroom_id').primaryKey(),
  tone: text({ enum: tones }).notNull(),
  sources: text({ enum: sourcePolicies }).notNull(),
});

/** What the person who asked says of an answer, for who teaches the class. It goes with its turn. */
export const tutorRatings = aiSchema.table(
  'tutor_ratings',
  {
    /** A turn has one person, so this is one opinion of one person. */
    turnId: uuid('turn_id')
      .primaryKey()
      .references(() => tutorTurns.id, { onDelete: 'cascade' }),
    userId: uuid('user_id').notNull(),
    classroomId: uuid('classroom_id').notNull(),
    vote: text({ enum: votes }).notNull(),
    reason: text({ enum: ratingReasons }),
    comment: text(),
    /** The citation that was called wrong, with the words it points at; null together. */
    wrongNumber: integer('wrong_number'),
    wrongMaterialId: uuid('wrong_material_id'),
    /** Null for documents without pages, too. */
    wrongPage: integer('wrong_page'),
    wrongStart: integer('wrong_start'),
    wrongEnd: integer('wrong_end'),
    /** The passage that held these words when they were called wrong, and a digest of its text; null together. */
    wrongPassageId: uuid('wrong_passage_id'),
    wrongPassageKey: text('wrong_passage_key'),
    ratedAt: moment('rated_at').notNull(),
  },
  (table) => [
    index('tutor_ratings_by_class').on(table.classroomId, table.ratedAt),
    index('tutor_ratings_by_source')
      .on(table.classroomId, table.wrongMaterialId)
      .where(sql`${table.wrongMaterialId} is not null`),
  ],
);

/**
 * An answer that helped, by what was asked and what was said. It keeps no words: those are its turns', so that what a person
 * erases is nowhere else. Its row is there while it has votes or a teacher has decided.
 */
export const tutorExamples = aiSchema.table(
  'tutor_examples',
  {
    id: uuid().primaryKey(),
    classroomId: uuid('classroom_id').notNull(),
    questionKey: text('question_key').notNull(),
    /** Digest of the answer. */
    answerKey: text('answer_key').notNull(),
    /** For less against: one of each person, their last. */
    votes: integer().notNull(),
    /** A teacher's; null: its votes decide. */
    decision: text({ enum: ['PROMOTE', 'DEMOTE'] }),
  },
  (table) => [
    uniqueIndex('tutor_examples_by_answer').on(table.classroomId, table.questionKey, table.answerKey),
  ],
);
