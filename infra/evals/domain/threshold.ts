/** The plain way to tell what is answered: one score, one threshold. Pure. */

export interface Scored {
  /** Whether the question has no answer. */
  unanswerable: boolean;
  /** Lower means that less was found. */
  score: number;
}

/** The best F1 of "below the threshold is unanswerable" over all thresholds: chosen on the same rows, which flatters it. */
export function bestThreshold(rows: readonly Scored[]): { f1: number; threshold: number } {
  let best = { f1: 0, threshold: Number.NEGATIVE_INFINITY };
  const thresholds = [...new Set(rows.map(({ score }) => score)), Number.POSITIVE_INFINITY];
  const unanswerable = rows.filter((row) => row.unanswerable).length;
  for (const threshold of thresholds) {
    const refused = rows.filter(({ score }) => score < threshold);
    const right = refused.filter((row) => row.unanswerable).length;
    const f1 = (2 * right) / (unanswerable + refused.length);
    if (f1 > best.f1) best = { f1, threshold };
  }
  return best;
}
