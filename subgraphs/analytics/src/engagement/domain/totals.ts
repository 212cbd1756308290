/** Numbers of each kind of deed, put together from how often each was counted. */
import type { Deed } from './contribution.ts';
import type { ActivityDay, EngagementDay } from './day-counts.ts';

export type Totals = Omit<ActivityDay, 'date'>;

export interface CountedDeed {
  deed: Deed;
  times: number;
}

const nameOf: Record<Deed, keyof Totals> = {
  QUESTION_ASKED: 'questionsAsked',
  MATERIAL_OPENED: 'materialsOpened',
  ATTEMPT_SUBMITTED: 'attemptsSubmitted',
};

export function toTotals(counted: readonly CountedDeed[]): Totals {
  const totals: Totals = { questionsAsked: 0, materialsOpened: 0, attemptsSubmitted: 0 };
  for (const { deed, times } of counted) totals[nameOf[deed]] += times;
  return totals;
}

export const sumOf = ({ questionsAsked, materialsOpened, attemptsSubmitted }: Totals): number =>
  questionsAsked + materialsOpened + attemptsSubmitted;

/** One day each, oldest first, of days of which several places know a part. */
export function joinDays(parts: readonly EngagementDay[]): EngagementDay[] {
  const days = new Map<string, EngagementDay>();
  for (const part of parts) {
    const day = days.get(part.date);
    days.set(part.date, day ? addDay(day, part) : part);
  }
  return [...days.values()].sort((left, right) => left.date.localeCompare(right.date));
}

const addDay = (one: EngagementDay, other: EngagementDay): EngagementDay => ({
  date: one.date,
  questionsAsked: one.questionsAsked + other.questionsAsked,
  materialsOpened: one.materialsOpened + other.materialsOpened,
  attemptsSubmitted: one.attemptsSubmitted + other.attemptsSubmitted,
  activePeople: one.activePeople + other.activePeople,
});
