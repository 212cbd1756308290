/**
 * Answers queries through an outage of the database: from its standby, where the subgraphs have one, else as they were
 * answered a moment ago. Either is marked in `extensions.stale`, so that nobody takes it for the present.
 */
import type { ExecutionResult } from 'graphql';
import type { Clock } from '@ensure-study/kit/clock';
import { databaseStore } from '@ensure-study/kit/errors';
import type { Metrics } from '@ensure-study/kit/metrics';
import { readingStale, staleMark, type Stale } from '@ensure-study/kit/stale-reads';
import type { Viewer } from '@ensure-study/kit/trust';
import type { AnswerMemory, Question } from './answer-memory.ts';

export interface AnswerQueriesDeps {
  memory: AnswerMemory;
  metrics: Pick<Metrics, 'staleAnswers'>;
  clock: Clock;
}
/** Nobody's answers are not kept: there is little that nobody may see. */
export type AskedQuery = Omit<Question, 'viewer'> & { viewer: Viewer | null };
export type AnswerQuery = (
  asked: AskedQuery,
  execute: () => Promise<ExecutionResult>,
) => Promise<ExecutionResult>;

export function createQueryAnswers({ memory, metrics, clock }: AnswerQueriesDeps): AnswerQuery {
  const mark = (result: ExecutionResult, stale: Stale): ExecutionResult => {
    metrics.staleAnswers.inc({ source: stale.source });
    return { ...result, extensions: { ...result.extensions, stale } };
  };
  return ({ viewer, ...asked }, execute) =>
    readingStale(true, async () => {
      const question = viewer && { ...asked, viewer };
      const askedAt = clock.now();
      const result = await execute();
      const stale = staleMark();
      // The standby knows better who may still see what: a part of its answer is worth more than all of an older one.
      if (stale && result.data) return mark(result, stale);
      if (question && lacksDatabase(result)) {
        const kept = memory.recall(question);
        if (kept)
          return mark(
            { data: kept.data as ExecutionResult['data'] },
            { asOf: new Date(kept.asOf).toISOString(), source: 'cache' },
          );
      }
      if (stale) return mark(result, stale);
      if (question && !result.errors) memory.remember(question, { data: result.data, asOf: askedAt });
      return result;
    });
}

/** An outage of anything else is told as it is: what the others say is fresh. */
const lacksDatabase = ({ errors }: ExecutionResult): boolean =>
  errors?.some(
    ({ extensions }) => extensions.code === 'STORE_UNAVAILABLE' && extensions.store === databaseStore,
  ) ?? false;
