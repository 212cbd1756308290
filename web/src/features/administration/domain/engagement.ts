/** What a school did, day by day, as a picture and a table of it show it. Pure. */
export const measures = ['activePeople', 'questionsAsked', 'materialsOpened', 'attemptsSubmitted'] as const;

export type Measure = (typeof measures)[number];
/** `date` is a day in UTC, YYYY-MM-DD. */
export type EngagementDay = { date: string } & Record<Measure, number>;

const dayMs = 86_400_000;

/** Every day from `from` until before `to`; those that the server leaves out, because nothing was done, count nothing. */
export function everyDay(
  days: readonly EngagementDay[],
  { from, to }: { from: string; to: string },
): EngagementDay[] {
  const known = new Map(days.map((day) => [day.date, day]));
  const all: EngagementDay[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += dayMs) {
    const date = new Date(at).toISOString().slice(0, 10);
    all.push(
      known.get(date) ?? {
        date,
        activePeople: 0,
        questionsAsked: 0,
        materialsOpened: 0,
        attemptsSubmitted: 0,
      },
    );
  }
  return all;
}

/** The most on one day, and all days together. */
export function amountsOf(days: readonly EngagementDay[], measure: Measure): { most: number; sum: number } {
  const counts = days.map((day) => day[measure]);
  return { most: Math.max(0, ...counts), sum: counts.reduce((sum, count) => sum + count, 0) };
}

/** Days on which anything was done, newest first. */
export const busyDays = (days: readonly EngagementDay[]): EngagementDay[] =>
  days.filter((day) => measures.some((measure) => day[measure] > 0)).toReversed();
