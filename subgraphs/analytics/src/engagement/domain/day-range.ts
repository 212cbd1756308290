/** The days that a question about counts covers. */
import { toDay } from './contribution.ts';

/** First and last day, both included, as YYYY-MM-DD in UTC. */
export interface DayRange {
  from: string;
  to: string;
}

export const daysMax = 366;
const dayMs = 24 * 60 * 60_000;
/** Earlier and later years are written with a sign and six digits, or are no days of any store. */
const dayPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** The days of `from` to `to`, or what is wrong with them in one sentence that names the argument. */
export function toDayRange({
  from,
  to,
}: {
  from: Date;
  to: Date;
}): { range: DayRange } | { problem: string } {
  const range = { from: toDay(from), to: toDay(to) };
  for (const name of ['from', 'to'] as const)
    if (!dayPattern.test(range[name])) return { problem: `${name} must be of a year from 1 to 9999.` };
  const days = (Date.parse(range.to) - Date.parse(range.from)) / dayMs + 1;
  if (days < 1) return { problem: 'to must not be before from.' };
  if (days > daysMax) return { problem: `from and to may cover at most ${daysMax} days.` };
  return { range };
}

/** The months that a range touches, each by its first day. */
export function monthsOf({ from, to }: DayRange): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => firstDayOf(first + index));
}

/** The years that a range touches. */
export function yearsOf({ from, to }: DayRange): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstDayOf = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
