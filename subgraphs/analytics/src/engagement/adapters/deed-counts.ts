/** How often a person did what, from the rows of their deeds, and how such numbers are written so that none goes back. */
import type { ColumnRow, Columns, Statement } from '@ensure-study/stores/columns/port';
import { types } from 'cassandra-driver';
import type { Contribution, Deed } from '../domain/contribution.ts';
import type { EngagementDay } from '../domain/day-counts.ts';
import { sumOf, type CountedDeed, type Totals } from '../domain/totals.ts';

export const toNumber = (value: unknown): number =>
  types.Long.isLong(value) ? (value as types.Long).toNumber() : Number(value ?? 0);
/** The driver writes a date as YYYY-MM-DD. */
export const toDate = String as (value: unknown) => string;

export const toCountedDeed = (row: ColumnRow): CountedDeed => ({
  deed: row.get('deed') as Deed,
  times: toNumber(row.get('times')),
});

/**
 * Sets the numbers of the row that `where` names. The sum is the write's timestamp: whoever has counted more wins, in
 * whatever order the writes arrive, so that two who count at once need no lock and a repeated write changes nothing.
 */
export function setTotals(table: string, totals: Totals, where: Record<string, unknown>): Statement {
  const { questionsAsked, materialsOpened, attemptsSubmitted } = totals;
  return {
    text: `update ${table} using timestamp ?
           set questions_asked = ?, materials_opened = ?, attempts_submitted = ?
           where ${Object.keys(where)
             .map((column) => `${column} = ?`)
             .join(' and ')}`,
    values: [sumOf(totals), questionsAsked, materialsOpened, attemptsSubmitted, ...Object.values(where)],
  };
}

/** Selects the days of a partition of `..._people_days`, each summed up over its people by the server. */
export const peopleDays = `select day, count(*) as people, sum(questions_asked) as questions,
  sum(materials_opened) as materials, sum(attempts_submitted) as attempts`;

export const toEngagementDay = (row: ColumnRow): EngagementDay => ({
  date: toDate(row.get('day')),
  questionsAsked: toNumber(row.get('questions')),
  materialsOpened: toNumber(row.get('materials')),
  attemptsSubmitted: toNumber(row.get('attempts')),
  activePeople: toNumber(row.get('people')),
});

/** Contributions of one person on one day: rows of one partition. */
export interface PersonDay {
  userId: string;
  day: string;
  contributions: Contribution[];
}

export function byPersonAndDay(contributions: readonly Contribution[]): PersonDay[] {
  const days = new Map<string, PersonDay>();
  for (const contribution of contributions) {
    const { userId, day } = contribution;
    const known = days.get(`${userId} ${day}`) ?? { userId, day, contributions: [] };
    known.contributions.push(contribution);
    days.set(`${userId} ${day}`, known);
  }
  return [...days.values()];
}

/** Larger requests are refused by a server that is set up as usual. */
const batchRowsMax = 30;

/** Writes rows of one partition, many in one request. */
export async function writeDeeds(
  columns: Columns,
  deeds: readonly Statement[],
  signal?: AbortSignal,
): Promise<void> {
  for (let next = 0; next < deeds.length; next += batchRowsMax)
    await columns.writePartition(deeds.slice(next, next + batchRowsMax), { signal });
}
