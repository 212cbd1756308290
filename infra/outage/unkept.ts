/** What was promised besides the counts, and was not kept: a sentence each. */
import type { AnsweredBy, Reads } from './reading.ts';

/** What people got in one stretch of time. */
export interface Window {
  reads: Reads;
  /** The slowest refusal of a write; 0 when none was refused. */
  slowestRefusalMs: number;
}

const refusedWithinMs = 2_000;
/** A busy machine is slower than what is promised; what waits for a deadline is later than this all the same. */
const marginMs = 500;

/**
 * While the database is away, what is read comes from `source` all the time and is fresh again once it is back. Only in the
 * first window may a read be refused: it had begun when the database was lost.
 */
export function unkeptInOutage(source: AnsweredBy, during: readonly Window[], after: Window): string[] {
  const unkept: string[] = [];
  if (!during.every(({ reads }) => reads[source] > 0))
    unkept.push(`what was read meanwhile did not come from the ${source} throughout`);
  const refused = during.slice(1).reduce((sum, { reads }) => sum + reads.refused, 0);
  if (refused > 0) unkept.push(`${refused} reads were refused when the outage was known`);
  const slowestMs = Math.max(...during.map(({ slowestRefusalMs }) => slowestRefusalMs));
  if (slowestMs > refusedWithinMs + marginMs)
    unkept.push(`a write was refused after ${Math.round(slowestMs)} ms, not within ${refusedWithinMs} ms`);
  if (after.reads.fresh === 0) unkept.push('what was read afterwards was not fresh');
  return unkept;
}
