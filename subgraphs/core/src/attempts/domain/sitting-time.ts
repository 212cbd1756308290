/** When an attempt may begin, and when it ends: by the server's clock alone. */

/** What an assessment says of time. */
export interface SittingTerms {
  opensAt: Date | null;
  closesAt: Date | null;
  timeLimitMs: number | null;
}

/** What is on its way when time is over still counts for this long. */
export const graceMs = 5_000;

/**
 * A student's own terms: with a time factor the limit is longer, and the close later by as much, so that extra time is
 * not cut off by the hour at which everybody else ends. Without a limit the open window itself is what grows.
 */
export function termsWith(factor: number, { opensAt, closesAt, timeLimitMs }: SittingTerms): SittingTerms {
  const baseMs = timeLimitMs ?? (opensAt && closesAt ? closesAt.getTime() - opensAt.getTime() : 0);
  const extraMs = Math.round(baseMs * (factor - 1));
  return {
    opensAt,
    closesAt: closesAt && new Date(closesAt.getTime() + extraMs),
    timeLimitMs: timeLimitMs && timeLimitMs + extraMs,
  };
}

/** The end of a sitting by the student's own terms; null for none. */
export function endOf(
  { closesAt, timeLimitMs }: SittingTerms,
  startedAt: Date,
  extensionMs: number,
): Date | null {
  const ends = [
    ...(timeLimitMs === null ? [] : [startedAt.getTime() + timeLimitMs]),
    ...(closesAt === null ? [] : [closesAt.getTime()]),
  ];
  return ends.length === 0 ? null : new Date(Math.min(...ends) + extensionMs);
}

/** Why nobody begins now, in one sentence; undefined when somebody may. */
export function closedProblem({ opensAt, closesAt }: SittingTerms, now: number): string | undefined {
  if (opensAt && now < opensAt.getTime()) return 'It has not opened yet.';
  return closesAt && now >= closesAt.getTime() ? 'It is closed.' : undefined;
}

/** Whether nothing is accepted any more. */
export const isOver = (endsAt: Date | null, now: number): boolean =>
  endsAt !== null && now >= endsAt.getTime() + graceMs;
