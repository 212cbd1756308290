/** Who has access tokens, for how long, and which of them stand. */
import type { Role } from '../../accounts/domain/person.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** So that what is made for an hour by a clock that is behind ours is taken. */
export const lifeMinMs = 30 * minuteMs;
/** A year, leap years included. */
export const lifeMaxMs = 366 * dayMs;
/** Standing tokens of one person. */
export const tokensMax = 50;

/** Students and parents have none: nothing of theirs is another program's business. */
const holders: readonly Role[] = ['TEACHER', 'ADMIN', 'INTEGRATOR'];
export const mayHoldTokens = ({ role, deactivatedAt }: { role: Role; deactivatedAt: Date | null }): boolean =>
  deactivatedAt === null && holders.includes(role);

/** Whether it is neither revoked nor at its end. */
export const isStanding = (token: { revokedAt: Date | null; expiresAt: Date }, nowMs: number): boolean =>
  token.revokedAt === null && token.expiresAt.getTime() > nowMs;

/** What is wrong with an end, or undefined. */
export function expiryProblem(expiresAt: Date, nowMs: number): string | undefined {
  const lifeMs = expiresAt.getTime() - nowMs;
  if (lifeMs < lifeMinMs) return 'An access token lasts at least half an hour.';
  if (lifeMs > lifeMaxMs) return 'An access token lasts at most 366 days.';
  return undefined;
}
