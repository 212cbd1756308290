/** Compares every row that the product has counted with what the Spark job has counted from the same events. */
import type { Clock } from '@ensure-study/kit/clock';
import { compareRows, type RowDifference } from './domain/compare-rows.ts';
import type { CountTables, Report } from './ports.ts';

export interface AgainstSparkDeps {
  tables: CountTables;
  clock: Clock;
  signal: AbortSignal;
  report: Report;
  /** How often a table that differs is looked at again before that counts; 10 times when absent. */
  looks?: number;
}
export interface ComparedTable {
  table: string;
  checked: number;
  differing: RowDifference[];
}

/** Each counts at its own pace: what only one of them has counted yet is looked at again. */
const looksUnlessTold = 10;
const lookAgainMs = 2_000;

/** Rejects when Cassandra does not answer, or one of the keyspaces is not there. */
export async function verifyAgainstSpark(deps: AgainstSparkDeps): Promise<ComparedTable[]> {
  const { tables, clock, signal, report, looks = looksUnlessTold } = deps;
  const results = new Map<string, ComparedTable>();
  let open = (await tables.names()).toSorted();
  for (let look = 1; open.length > 0; look += 1) {
    for (const table of open) {
      const { product, spark } = await tables.read(table);
      results.set(table, { table, ...(await compareRows(product, spark)) });
      signal.throwIfAborted();
    }
    const all = [...results.values()];
    open = all.filter(({ differing }) => differing.length > 0).map(({ table }) => table);
    for (const { table, checked, differing } of all)
      if (open.length === 0 || look === looks)
        report(`${table}: ${checked} rows, ${differing.length} differ`);
    if (open.length === 0 || look === looks) break;
    report(`${open.join(', ')}: still being counted; looked at again`);
    await clock.sleep(lookAgainMs, signal);
  }
  const unreadable = await tables.unreadable();
  if (unreadable > 0) report(`${unreadable} messages are no events; Spark keeps them in unreadable_events`);
  return [...results.values()];
}
