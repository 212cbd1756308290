/** How much time an attempt has left, and when that is worth saying aloud. Pure: moments are given, in ms. */

/** Minutes before the end at which it is said how much is left. */
export const spokenMinutes = [10, 5, 1] as const;
export type SpokenMinutes = (typeof spokenMinutes)[number];

export const timeLeftMs = (endsAt: number, now: number): number => Math.max(0, endsAt - now);

/**
 * The mark that was passed between two looks at the clock; the last one where several were, because a page that slept
 * must not say what is no longer true.
 */
export function passedMark(beforeMs: number, leftMs: number): SpokenMinutes | null {
  const passed = spokenMinutes.filter((minutes) => beforeMs > minutes * 60_000 && leftMs <= minutes * 60_000);
  return passed.at(-1) ?? null;
}

/** “9:59”, “1:02:00”; a second that has begun still counts, so that 0:00 is only shown when nothing is left. */
export function formatTimeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${minutes}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail.padStart(5, '0')}` : tail;
}

export type TimePressure = 'none' | 'soon' | 'last';

/** How urgent the clock looks: calm, the last ten minutes, the last one. */
export function pressureOf(leftMs: number): TimePressure {
  if (leftMs <= 60_000) return 'last';
  return leftMs <= 10 * 60_000 ? 'soon' : 'none';
}
