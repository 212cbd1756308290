/** A subgraph says in its answer that it was read from a copy; the whole operation then says so. */
import { noteStale, Stale } from '@ensure-study/kit/stale-reads';
import type { SubgraphEvent } from '../execution/ports.ts';

/** The same answer. */
export function noteStaleAnswer(answer: SubgraphEvent): SubgraphEvent {
  if (answer.extensions?.stale !== undefined) noteStale(new Date(Stale.parse(answer.extensions.stale).asOf));
  return answer;
}
