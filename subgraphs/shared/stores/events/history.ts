/** The event log from its beginning, for whoever looks into it without being a consumer group. */
import { topics as knownTopics, DomainEvent, type Topic } from '@ensure-study/contracts/events';
import { sql } from 'drizzle-orm';
import type { Database } from '../sql/port.ts';

export interface EventHistory {
  /**
   * Events of an organisation in these topics, in order per key, from where `after` stands. A page looks through so many
   * events at most, whoever they are of, and may hold none while there are more.
   */
  page(request: HistoryRequest): Promise<HistoryPage>;
}

export interface HistoryRequest {
  topics: readonly Topic[];
  organisationId: string;
  /** `next` of an earlier page of the same topics; the beginning when absent. */
  after?: string;
  /** Events of a page. */
  first: number;
}
export interface HistoryPage {
  events: DomainEvent[];
  /** Where the next page begins; what is appended later comes after it, too. */
  next: string;
  hasMore: boolean;
}

interface Row extends Record<string, unknown> {
  place: number;
  position: string;
  /** Null for an event of somebody else. */
  event: unknown;
}

const lookThroughMax = 2_000;

/** Reads the outbox, which keeps every event, wherever consumer groups read. */
export function createEventHistory({ db }: Database): EventHistory {
  return {
    async page({ topics, organisationId, after, first }) {
      const partitions = partitionsOf(topics);
      const positions = parseCursor(after, partitions.length);
      const places = partitions.map((partition, place) => ({ ...partition, place, after: positions[place] }));
      const { rows } = await db.execute<Row>(sql`
        select p.place, e.position,
               case when e.event->>'organisationId' = ${organisationId} then e.event end as event
        from json_to_recordset(${JSON.stringify(places)}::json)
          as p(place int, topic text, partition int, after bigint)
        cross join lateral (
          select position, event from platform.events e
          where e.topic = p.topic and e.partition = p.partition and e.position > p.after
          order by e.position limit ${lookThroughMax}
        ) as e
        order by p.place, e.position limit ${lookThroughMax}`);
      const events: DomainEvent[] = [];
      let looked = 0;
      for (const { place, position, event } of rows) {
        if (events.length === first) break;
        looked += 1;
        positions[place] = Number(position);
        // One that cannot be read was put aside by every group.
        const parsed = event === null ? undefined : DomainEvent.safeParse(event);
        if (parsed?.success) events.push(parsed.data);
      }
      const hasMore = looked < rows.length || rows.length === lookThroughMax;
      return { events, next: positions.join('.'), hasMore };
    },
  };
}

/** Whether `text` may be the cursor of a page of these topics. */
export const isHistoryCursor = (text: string, topics: readonly Topic[]): boolean =>
  /^\d{1,15}(\.\d{1,15})*$/.test(text) && text.split('.').length === partitionsOf(topics).length;

const partitionsOf = (topics: readonly Topic[]) =>
  topics.flatMap((topic) =>
    Array.from({ length: knownTopics[topic].partitions }, (_, partition) => ({ topic, partition })),
  );

const parseCursor = (after: string | undefined, length: number): number[] =>
  after?.split('.').map(Number) ?? Array.from({ length }, () => 0);
