/** How the tutor of a class did week by week. Weeks begin on Monday, 00:00 UTC. */

/** Of the turns that were asked in one week. */
export interface WeekCounts {
  /** In ms, as clocks count. */
  startsAt: number;
  turns: number;
  answered: number;
  abstained: number;
  /** Stopped by moderation, without what was handed to a person. */
  refused: number;
  up: number;
  down: number;
  wrongSources: number;
  /** Null where it was not measured. */
  medianFirstWordsMs: number | null;
}
export interface Week extends WeekCounts {
  /** Of those that were answered or not; null where there were none. */
  answeredShare: number | null;
}

const dayMs = 24 * 60 * 60 * 1000;
const weekMs = 7 * dayMs;
/** The first Monday that clocks count. */
const mondayMs = 4 * dayMs;

/** When the week of a moment began. */
export const weekOf = (ms: number): number => Math.floor((ms - mondayMs) / weekMs) * weekMs + mondayMs;

/** When the first of the latest `count` weeks began, the present one counted. */
export const firstOfWeeks = (now: number, count: number): number => weekOf(now) - (count - 1) * weekMs;

/** The latest `count` weeks, the present one last; one in which nothing was asked has nothing in it. */
export function toWeeks(counted: readonly WeekCounts[], now: number, count: number): Week[] {
  const byStart = new Map(counted.map((week) => [week.startsAt, week]));
  const first = firstOfWeeks(now, count);
  return Array.from({ length: count }, (_, at) => {
    const startsAt = first + at * weekMs;
    const week = byStart.get(startsAt) ?? nothing(startsAt);
    const searched = week.answered + week.abstained;
    return { ...week, answeredShare: searched === 0 ? null : week.answered / searched };
  });
}

const nothing = (startsAt: number): WeekCounts => ({
  ...{ startsAt, turns: 0, answered: 0, abstained: 0, refused: 0, up: 0, down: 0, wrongSources: 0 },
  medianFirstWordsMs: null,
});
