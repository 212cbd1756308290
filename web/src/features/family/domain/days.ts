/** What somebody did, day by day, as a parent reads it. Pure. */
export interface Day {
  date: string;
  questionsAsked: number;
  materialsOpened: number;
  attemptsSubmitted: number;
}

const kinds = ['questionsAsked', 'materialsOpened', 'attemptsSubmitted'] as const;

/** Sums over the days, and the days on which anything was done, newest first. */
export function summedDays(days: readonly Day[]) {
  const sum = (kind: (typeof kinds)[number]) => days.reduce((total, day) => total + day[kind], 0);
  return {
    questionsAsked: sum('questionsAsked'),
    materialsOpened: sum('materialsOpened'),
    attemptsSubmitted: sum('attemptsSubmitted'),
    busy: days
      .filter((day) => kinds.some((kind) => day[kind] > 0))
      .toSorted((left, right) => right.date.localeCompare(left.date)),
  };
}

/** The last four weeks up to a moment, as the API asks for them. */
export function lastFourWeeks(now: Date): { from: string; to: string } {
  const dayMs = 86_400_000;
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs;
  return {
    from: new Date(midnight - 27 * dayMs).toISOString(),
    to: new Date(midnight + dayMs).toISOString(),
  };
}
