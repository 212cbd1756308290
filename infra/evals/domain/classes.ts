/** Counts of right and wrong decisions. Pure. */

export interface Decided {
  expected: string;
  decided: string;
}

/** Precision, recall and F1 of one decision; NaN where there is nothing to divide by. */
export function scoreOf(decision: string, rows: readonly Decided[]) {
  const right = rows.filter((row) => row.expected === decision && row.decided === decision).length;
  const expected = rows.filter((row) => row.expected === decision).length;
  const decided = rows.filter((row) => row.decided === decision).length;
  const precision = right / decided;
  const recall = right / expected;
  return { precision, recall, f1: (2 * right) / (expected + decided), expected, decided, right };
}

/** Rows by expected decision, columns by the one made. */
export function confusion(decisions: readonly string[], rows: readonly Decided[]): number[][] {
  return decisions.map((expected) =>
    decisions.map(
      (decided) => rows.filter((row) => row.expected === expected && row.decided === decided).length,
    ),
  );
}

export function byGroup<T>(rows: readonly T[], groupOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}
