/** Runs rows through `ensure evaluate`'s own code, in order, and answers what came out. */
import { inOrder } from '../ensure/domain/in-order.ts';
import type { Report } from '../ensure/ports.ts';

const atOnce = 4;

/** One result for each row. Rejects with the first row that cannot be evaluated: a table with holes is no table. */
export async function answerRows<Row, Result>(
  rows: readonly Row[],
  evaluate: (row: Row) => Promise<Result>,
  report: Report,
  what: string,
): Promise<Result[]> {
  const results: Result[] = [];
  const step = Math.ceil(rows.length / 4);
  for await (const result of inOrder([...rows], atOnce, evaluate)) {
    results.push(result);
    if (results.length % step === 0) report(`${what}: ${results.length} of ${rows.length}`);
  }
  return results;
}
