/** The schema that core owns, and the columns that its tables share. */
import { sql, type SQL } from 'drizzle-orm';
import { pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const coreSchema = pgSchema('core');

/** A uuid v7 made by the caller: ids sort by the time they were made, so lists page by them. */
export const idColumn = () => uuid('id').primaryKey();
/** A moment to the millisecond, as JavaScript counts. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** Text as it is searched: without case and without accents. The database does it, so that both sides are folded alike. */
export const folded = (given: SQL): SQL =>
  sql`lower(regexp_replace(normalize(${given}, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;
/** What a row of this name is found by; the database keeps it. */
export const searchColumn = (name: 'name' | 'title') =>
  text('search_name').generatedAlwaysAs(folded(sql.raw(`"${name}"`)));
