/** Times of a recording and lengths of stays, as numbers to be worded. Pure. */
const two = (n: number) => String(n).padStart(2, '0');

/** `1:02:03`, or `2:03` within the first hour. */
export function toClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Whole minutes, at least one: nobody was there for no time. */
export const toMinutes = (ms: number): number => Math.max(1, Math.round(ms / 60_000));

/** Where an hour from now begins, and where it ends: what a new meeting is offered. */
export function nextHour(now: number): { startsAt: Date; endsAt: Date } {
  const startsAt = new Date(Math.ceil(now / 3_600_000) * 3_600_000);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 45 * 60_000) };
}
