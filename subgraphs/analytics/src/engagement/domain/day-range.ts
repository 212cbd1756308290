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
