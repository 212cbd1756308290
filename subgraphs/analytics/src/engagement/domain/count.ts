/** Counts by day, recounted from contributions: what every store must agree with. */
import type { Contribution, Deed } from './contribution.ts';

export interface ActivityDay {
  /** YYYY-MM-DD in UTC. */
  date: string;
  questionsAsked: number;
  materialsOpened: number;
  attemptsSubmitted: number;
}
export interface EngagementDay extends ActivityDay {
  activePeople: number;
}

export const counterOf = {
  QUESTION_ASKED: 'questionsAsked',
  MATERIAL_OPENED: 'materialsOpened',
  ATTEMPT_SUBMITTED: 'attemptsSubmitted',
} as const satisfies Record<Deed, keyof ActivityDay>;

/** By day, oldest first, each event once; days without anything are left out. */
export function countDays(contributions: readonly Contribution[]): EngagementDay[] {
  const byEvent = new Map(contributions.map((contribution) => [contribution.eventId, contribution]));
  const days = new Map<string, { counts: ActivityDay; people: Set<string> }>();
  for (const { day, deed, userId } of byEvent.values()) {
    const known = days.get(day) ?? { counts: emptyDay(day), people: new Set() };
    known.counts[counterOf[deed]] += 1;
    known.people.add(userId);
    days.set(day, known);
  }
  return [...days.values()]
    .map(({ counts, people }) => ({ ...counts, activePeople: people.size }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

export const emptyDay = (date: string): ActivityDay => ({
  date,
  questionsAsked: 0,
  materialsOpened: 0,
  attemptsSubmitted: 0,
});
