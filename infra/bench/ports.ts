/** What a benchmark gets and gives. */

export interface BenchDeps {
  /** Root of the repository. */
  root: string;
  /** Variables that every started product inherits. */
  variables: Record<string, string | undefined>;
  /** A line of progress for people. */
  report(line: string): void;
  signal: AbortSignal;
}

/** A measured table: one row for each thing measured, cells in the order of the columns. */
export interface BenchTable {
  title: string;
  /** What was done and how often, so that a number can be judged and taken again. */
  method: string;
  columns: string[];
  rows: (string | number)[][];
}
export type Bench = (deps: BenchDeps) => Promise<BenchTable>;
