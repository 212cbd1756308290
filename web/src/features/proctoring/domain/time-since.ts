/** Times of a record, as they are shown to the person it is about. Pure. */

/** “3:07” since the attempt began. */
export function formatSince(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const [minutes = 0, last = 0] = rest;
  const tail = `${minutes}:${String(last).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail.padStart(5, '0')}` : tail;
}
