/** One row an event inside the key of the aggregate that it counts for: a person's day, a class's, an organisation's. */
import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { analyticsSchema } from '../../database/schema.ts';
import { deeds } from '../domain/contribution.ts';

const deed = () => text({ enum: [...deeds] }).notNull();

export const personDeeds = analyticsSchema.table(
  'person_deeds',
  {
    userId: uuid('user_id').notNull(),
    day: date({ mode: 'string' }).notNull(),
    eventId: uuid('event_id').notNull(),
    deed: deed(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.day, table.eventId] })],
);

export const classDeeds = analyticsSchema.table(
  'class_deeds',
  {
    classroomId: uuid('classroom_id').notNull(),
    day: date({ mode: 'string' }).notNull(),
    eventId: uuid('event_id').notNull(),
    userId: uuid('user_id').notNull(),
    deed: deed(),
  },
  (table) => [primaryKey({ columns: [table.classroomId, table.day, table.eventId] })],
);

export const organisationDeeds = analyticsSchema.table(
  'organisation_deeds',
  {
    organisationId: uuid('organisation_id').notNull(),
    day: date({ mode: 'string' }).notNull(),
    eventId: uuid('event_id').notNull(),
    userId: uuid('user_id').notNull(),
    deed: deed(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.day, table.eventId] })],
);
