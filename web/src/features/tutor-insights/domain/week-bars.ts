/** Bars of weeks: how high each part is, in percent of the busiest week. Pure. */
export interface WeekAmounts {
  startsAt: string;
  turns: number;
  answered: number;
  abstained: number;
  /** Stopped by moderation. */
  refused: number;
}
export interface WeekBar {
  startsAt: string;
  answered: number;
  abstained: number;
  refused: number;
  /** Stopped by who asked, handed to a person, or failed. */
  rest: number;
}

export function toBars(weeks: readonly WeekAmounts[]): WeekBar[] {
  const most = Math.max(1, ...weeks.map(({ turns }) => turns));
  const share = (amount: number) => (100 * amount) / most;
  return weeks.map(({ startsAt, turns, answered, abstained, refused }) => ({
    startsAt,
    answered: share(answered),
    abstained: share(abstained),
    refused: share(refused),
    rest: share(turns - answered - abstained - refused),
  }));
}
