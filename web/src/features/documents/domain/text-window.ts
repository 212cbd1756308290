/** Which stretch of a long text is shown at once. Pure. */

/** The stretch of a long text to show: with the mark well inside it, or the beginning. */
export function windowAround(
  mark: { start: number; end: number } | null,
  length: number,
): { start: number; length: number } {
  if (!mark) return { start: 0, length };
  const lead = Math.floor(length / 4);
  const start = mark.end <= length ? 0 : Math.max(0, mark.start - lead);
  return { start, length: Math.max(length, mark.end - start) };
}
