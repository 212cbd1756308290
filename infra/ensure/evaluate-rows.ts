/** Evaluates every row: one out for one in, in the same order, whatever happens to any of them. */
import { inOrder } from './domain/in-order.ts';
import { toErrorRow, type ErrorRow, type ParsedRow, type RowId } from './domain/rows.ts';
import { messageOf, RefusalError } from './failures.ts';
import type { Report } from './ports.ts';
import { isHopeless } from './signed-in-api.ts';

export interface EvaluateRowsRequest<Row extends { id: RowId }> {
  rows: ParsedRow<Row>[];
  /** Rows worked on at once. */
  atOnce: number;
  evaluate(row: Row): Promise<object>;
  write(row: object): Promise<void>;
  report: Report;
}
/** How many rows ended in an error, and why the rest was given up, if it was. */
export interface EvaluateRowsResult {
  failed: number;
  givenUp?: unknown;
}

const linesMax = 20;

export async function evaluateRows<Row extends { id: RowId }>({
  rows,
  atOnce,
  evaluate,
  write,
  report,
}: EvaluateRowsRequest<Row>): Promise<EvaluateRowsResult> {
  const result: EvaluateRowsResult = { failed: 0 };
  const work = async (parsed: ParsedRow<Row>): Promise<object | ErrorRow> => {
    if (!parsed.ok) return parsed.error;
    try {
      // What has been tried several times without an answer is not tried again for each of a thousand rows.
      if (result.givenUp !== undefined) throw result.givenUp;
      return await evaluate(parsed.row);
    } catch (error) {
      if (isHopeless(error)) result.givenUp ??= error;
      const code = error instanceof RefusalError ? error.code : 'UNREACHABLE';
      return toErrorRow(parsed.row.id, code, messageOf(error));
    }
  };
  let done = 0;
  const step = Math.max(1, Math.ceil(rows.length / linesMax));
  for await (const row of inOrder(rows, atOnce, work)) {
    if ('error' in row) result.failed += 1;
    await write(row);
    done += 1;
    if (done % step === 0 || done === rows.length)
      report(`${done} of ${rows.length} rows, ${result.failed} with an error`);
  }
  return result;
}
