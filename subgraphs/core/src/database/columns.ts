/** The schema that core owns, and the columns that its tables share. */
import { pgSchema, timestamp, uuid } from 'drizzle-orm/pg-core';

export const coreSchema = pgSchema('core');

/** A uuid v7 made by the caller: ids sort by the time they were made, so lists page by them. */
export const idColumn = () => uuid('id').primaryKey();
/** A moment to the millisecond, as JavaScript counts. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
