/** One counter per kind of deed, over the column that names it. */
import { count, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Deed } from '../domain/contribution.ts';

export function countersOf(column: PgColumn) {
  const counted = (deed: Deed): SQL<number> =>
    sql`${count()} filter (where ${column} = ${deed})`.mapWith(Number);
  return {
    questionsAsked: counted('QUESTION_ASKED'),
    materialsOpened: counted('MATERIAL_OPENED'),
    attemptsSubmitted: counted('ATTEMPT_SUBMITTED'),
  };
}
