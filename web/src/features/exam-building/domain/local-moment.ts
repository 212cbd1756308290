/** Moments as a date-and-time field of the browser writes them, in the reader's own zone. Pure but for that zone. */

const two = (value: number) => String(value).padStart(2, '0');

/** “2026-03-01T09:30” for an ISO moment; empty for none. */
export function toLocalMoment(moment: string | null | undefined): string {
  if (!moment) return '';
  const at = new Date(moment);
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The ISO moment of what such a field holds; null for nothing or half a moment. */
export function fromLocalMoment(written: string): string | null {
  const at = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) ? written : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
