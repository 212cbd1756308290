/** The tables of the counts in Cassandra (ADR 10). Never change a step that has been released; add another. */
import type { ColumnMigration } from '@ensure-study/stores/columns/port';

/**
 * So long an event that comes again is known by its own row. Afterwards the counts stand for it, which never go down; only
 * events that were late by more than this would be counted too few, and a group that begins anew brings all of a day.
 */
const deedsKeptSeconds = 400 * 24 * 60 * 60;

/** Rows of one age go together, as whole files, once all of them have run out. */
const deedsOptions = `default_time_to_live = ${deedsKeptSeconds} and compaction = {
  'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS', 'compaction_window_size': 20}`;

const counters = 'questions_asked int, materials_opened int, attempts_submitted int';

export const columnMigrations: ColumnMigration[] = [
  {
    name: '0000_engagement',
    statements: [
      `create table if not exists person_deeds (
         user_id uuid, day date, classroom_id uuid, deed text, event_id uuid,
         primary key ((user_id, day), classroom_id, deed, event_id)) with ${deedsOptions}`,
      `create table if not exists person_days (
         user_id uuid, year int, day date, ${counters},
         primary key ((user_id, year), day))`,
      `create table if not exists class_people_days (
         classroom_id uuid, month date, day date, user_id uuid, ${counters},
         primary key ((classroom_id, month), day, user_id))`,
    ],
  },
  {
    name: '0001_organisations',
    statements: [
      `create table if not exists organisation_deeds (
         organisation_id uuid, user_id uuid, day date, deed text, event_id uuid,
         primary key ((organisation_id, user_id, day), deed, event_id)) with ${deedsOptions}`,
      `create table if not exists organisation_people_days (
         organisation_id uuid, month date, bucket int, day date, user_id uuid, ${counters},
         primary key ((organisation_id, month, bucket), day, user_id))`,
    ],
  },
];
