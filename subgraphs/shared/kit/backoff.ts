/** How long to wait before trying again. */

/** From half of `ms` to all of it by chance, so that those who wait do not all come back in the same moment. */
export const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2);

/** Twice as long after each of the `failures` (from 1), at most `mostMs`, jittered. */
export const backoffMs = (failures: number, { fromMs, mostMs }: { fromMs: number; mostMs: number }): number =>
  jittered(Math.min(mostMs, fromMs * 2 ** (failures - 1)));
