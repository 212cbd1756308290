/** Deeds as the event log holds them. */
import type { Topic } from '@ensure-study/contracts/events';
import { createEventHistory, isHistoryCursor } from '@ensure-study/stores/events/history';
import type { Database } from '@ensure-study/stores/sql/port';
import { toContribution } from '../domain/contribution.ts';
import type { DeedLog } from '../ports.ts';

export function createEventLogDeeds(database: Database, topics: readonly Topic[]): DeedLog {
  const history = createEventHistory(database);
  return {
    async page({ after, ...request }) {
      if (after !== undefined && !isHistoryCursor(after, topics)) return undefined;
      const { events, next, hasMore } = await history.page({ topics, after, ...request });
      return { deeds: events.flatMap((event) => toContribution(event) ?? []), next, hasMore };
    },
  };
}
