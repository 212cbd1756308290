/** Assessments, their questions, and the attempts at them. The key lies apart from the questions. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnswerKey, QuestionKind } from '../assessments/domain/answer-key.ts';
import { classrooms } from './class-tables.ts';
import { coreSchema, idColumn, moment, searchColumn } from './columns.ts';
import { accounts } from './people-tables.ts';

export const assessments = coreSchema.table(
  'assessments',
  {
    id: idColumn(),
    classroomId: uuid('classroom_id')
      .notNull()
      .references(() => classrooms.id),
    title: text('title').notNull(),
    /** Null: any number of times. */
    attemptsMax: integer('attempts_max'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: moment('created_at').notNull(),
    /** Shown before an attempt begins. */
    instructions: text('instructions').notNull().default(''),
    opensAt: moment('opens_at'),
    closesAt: moment('closes_at'),
    timeLimitMs: integer('time_limit_ms'),
    showQuestions: text('show_questions').$type<'ALL' | 'ONE_AT_A_TIME'>().notNull().default('ALL'),
    isShuffled: boolean('is_shuffled').notNull().default(false),
    releasePolicy: text('release_policy').$type<'IMMEDIATE' | 'MANUAL'>().notNull().default('IMMEDIATE'),
    isProctored: boolean('is_proctored').notNull().default(false),
    consentText: text('consent_text'),
    /** Null: a draft, of which students know nothing. */
    publishedAt: moment('published_at'),
    deletedAt: moment('deleted_at'),
    /** Grows with each change, so that two people who edit at once notice. */
    revision: integer('revision').notNull().default(1),
    searchName: searchColumn('title'),
  },
  (table) => [
    index('assessments_of_classroom').on(table.classroomId, table.id),
    check('assessments_show_questions', sql`${table.showQuestions} in ('ALL', 'ONE_AT_A_TIME')`),
    check('assessments_release_policy', sql`${table.releasePolicy} in ('IMMEDIATE', 'MANUAL')`),
  ],
);

/** More time for one student in everything the class sits. */
export const accommodations = coreSchema.table(
  'accommodations',
  {
    classroomId: uuid('classroom_id')
      .notNull()
      .references(() => classrooms.id),
    studentId: uuid('student_id')
      .notNull()
      .references(() => accounts.id),
    timeFactor: doublePrecision('time_factor').notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => accounts.id),
    setAt: moment('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.classroomId, table.studentId] })],
);

export const questions = coreSchema.table(
  'questions',
  {
    id: idColumn(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    position: integer('position').notNull(),
    kind: text('kind').$type<QuestionKind>().notNull(),
    prompt: text('prompt').notNull(),
    points: doublePrecision('points').notNull(),
    /** Of a number; shown beside it. */
    unit: text('unit'),
  },
  (table) => [
    unique('questions_in_order').on(table.assessmentId, table.position),
    check(
      'questions_kind',
      sql`${table.kind} in ('MULTIPLE_CHOICE', 'MULTIPLE_ANSWER', 'SHORT_ANSWER', 'NUMERIC', 'ESSAY')`,
    ),
  ],
);

export const choices = coreSchema.table(
  'choices',
  {
    /** A random uuid (v4): it tells neither place nor time, so it gives no hint. */
    id: idColumn(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    position: integer('position').notNull(),
    text: text('text').notNull(),
  },
  (table) => [unique('choices_in_order').on(table.questionId, table.position)],
);

/** Read by marking, and for teachers of the class: no query that feeds what students see touches it. */
export const answerKeys = coreSchema.table('answer_keys', {
  questionId: uuid('question_id')
    .primaryKey()
    .references(() => questions.id),
  key: jsonb('key').$type<AnswerKey>().notNull(),
});

export const attempts = coreSchema.table(
  'attempts',
  {
    id: idColumn(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    studentId: uuid('student_id')
      .notNull()
      .references(() => accounts.id),
    startedAt: moment('started_at').notNull(),
    submittedAt: moment('submitted_at'),
    /** Null: no end. */
    endsAt: moment('ends_at'),
    /** What teachers have added; part of `endsAt`. */
    extensionMs: integer('extension_ms').notNull().default(0),
    /** When the student agreed to be watched. */
    consentedAt: moment('consented_at'),
    /** Null while it is in progress. */
    submittedBy: text('submitted_by').$type<'STUDENT' | 'CLOCK'>(),
    /** From when the student sees the results where a teacher releases them. */
    releasedAt: moment('released_at'),
  },
  (table) => [
    index('attempts_at_assessment').on(table.assessmentId, table.id),
    index('attempts_by_end')
      .on(table.endsAt)
      .where(sql`submitted_at is null`),
    uniqueIndex('attempts_one_in_progress')
      .on(table.assessmentId, table.studentId)
      .where(sql`submitted_at is null`),
  ],
);

export const answers = coreSchema.table(
  'answers',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    choiceIds: uuid('choice_ids').array(),
    response: text('response'),
    sequence: integer('sequence').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);

export const marks = coreSchema.table(
  'marks',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    /** Both null: a teacher has to read the answer. */
    correct: boolean('correct'),
    points: doublePrecision('points'),
    feedback: text('feedback'),
    /** Null: marked by the key. */
    gradedBy: uuid('graded_by').references(() => accounts.id),
    gradedAt: moment('graded_at'),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId] }),
    index('marks_to_grade')
      .on(table.questionId, table.attemptId)
      .where(sql`points is null`),
  ],
);

/** Every change of a mark after the hand-in: who, when, and what was there before. */
export const markChanges = coreSchema.table(
  'mark_changes',
  {
    id: idColumn(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    /** Who graded, or corrected the key. */
    changedBy: uuid('changed_by')
      .notNull()
      .references(() => accounts.id),
    changedAt: moment('changed_at').notNull(),
    cause: text('cause').$type<'GRADED' | 'KEY_CORRECTED'>().notNull(),
    pointsBefore: doublePrecision('points_before'),
    points: doublePrecision('points'),
    feedbackBefore: text('feedback_before'),
    feedback: text('feedback'),
  },
  (table) => [index('mark_changes_of_mark').on(table.attemptId, table.questionId, table.id)],
);

/** What teachers say to a student who sits. */
export const attemptMessages = coreSchema.table(
  'attempt_messages',
  {
    id: idColumn(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accounts.id),
    text: text('text').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (table) => [index('attempt_messages_of_attempt').on(table.attemptId, table.id)],
);
