/** Bars of weeks: how high each part is, in percent of the busiest week. Pure. */
export interface WeekAmounts {
  startsAt: string;
  turns: number;
  answered: number;
  abstained: number;
}
export interface WeekBar {
  startsAt: string;
  answered: number;
  abstained: number;
  /** Stopped, refused, or failed. */
  rest: number;
}

export function toBars(weeks: readonly WeekAmounts[]): WeekBar[] {
  const most = Math.max(1, ...weeks.map(({ turns }) => turns));
  const share = (amount: number) => (100 * amount) / most;
  return weeks.map(({ startsAt, turns, answered, abstained }) => ({
    startsAt,
    answered: share(answered),
    abstained: share(abstained),
    rest: share(turns - answered - abstained),
  }));
}
