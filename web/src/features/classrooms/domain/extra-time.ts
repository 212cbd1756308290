/** More time for one student, as a share of a sitting. Pure. */
const usual = [0, 0.25, 0.5, 1] as const;

/** What is offered at once; anything else is `another`. */
export const extraTimeChoices = ['0', '0.25', '0.5', '1', 'another'] as const;

export type ExtraTimeChoice = (typeof extraTimeChoices)[number];

/** The most that the API gives: five times as long. */
export const extraShareMax = 4;

/** 0.25 for a sitting that is 1.25 times as long; to a tenth of a percent, as it is shown and written. */
export const extraShareOf = (timeFactor: number): number => Math.round((timeFactor - 1) * 1_000) / 1_000;

export const timeFactorOf = (share: number): number => Math.round((1 + share) * 1_000) / 1_000;

/** Under which choice a share stands. */
export function choiceOf(share: number): ExtraTimeChoice {
  return usual.some((offered) => offered === share) ? (String(share) as ExtraTimeChoice) : 'another';
}
