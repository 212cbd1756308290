/** Assessments, their questions, and the attempts at them. The key lies apart from the questions. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { classrooms } from './class-tables.ts';
import { coreSchema, idColumn, moment } from './columns.ts';
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
  },
  (table) => [index('assessments_of_classroom').on(table.classroomId, table.id)],
);

export const questions = coreSchema.table(
  'questions',
  {
    id: idColumn(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    position: integer('position').notNull(),
    kind: text('kind').$type<'MULTIPLE_CHOICE' | 'SHORT_ANSWER'>().notNull(),
    prompt: text('prompt').notNull(),
    points: doublePrecision('points').notNull(),
  },
  (table) => [
    unique('questions_in_order').on(table.assessmentId, table.position),
    check('questions_kind', sql`${table.kind} in ('MULTIPLE_CHOICE', 'SHORT_ANSWER')`),
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

/** Read by marking alone: no query that feeds the API touches it. */
export const answerKeys = coreSchema.table('answer_keys', {
  questionId: uuid('question_id')
    .primaryKey()
    .references(() => questions.id),
  correctChoiceId: uuid('correct_choice_id').references(() => choices.id),
  acceptedAnswers: text('accepted_answers').array(),
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
  },
  (table) => [
    index('attempts_at_assessment').on(table.assessmentId, table.id),
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
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);
