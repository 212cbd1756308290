/** The event log in PostgreSQL: an outbox that consumer groups read directly, in the order in which transactions committed. */
import { topicOf, topics, type Topic } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { activeTraceparent, type Tracing } from '@ensure-study/kit/tracing';
import { sql } from 'drizzle-orm';
import { writeWithHints } from '../sql/hints.ts';
import type { Database } from '../sql/port.ts';
import type { Wakeups } from '../sql/wakeups.ts';
import { createConsumer } from './consumer.ts';
import { partitionOf } from './partition.ts';
import type { EventLog } from './port.ts';

export interface EventLogDependencies {
  database: Database;
  wakeups: Wakeups;
  logger: Logger;
  clock: Clock;
  tracing?: Tracing;
}

interface DepthRow extends Record<string, unknown> {
  topic: Topic;
  group: string;
  waiting: number;
  oldest_at: string | null;
}

/** The schema `platform` must be there (`migratePlatform`). */
export function createEventLog(deps: EventLogDependencies): EventLog {
  return {
    async append(tx, events) {
      if (events.length === 0) return;
      const traceparent = activeTraceparent();
      const items = events.map((given, ordinal) => {
        const event = traceparent === null ? given : { ...given, traceparent };
        const topic = topicOf[event.type];
        const partition = partitionOf(event.subject, topics[topic].partitions);
        return { ordinal, topic, partition, id: event.id, key: event.subject, event };
      });
      const hints = [...new Set(items.map(({ topic }) => topic))].map((topic) => ({
        channel: 'platform_events',
        payload: topic,
      }));
      await writeWithHints(deps, tx, hints, (byNotify) =>
        tx.execute(sql`select platform.append_events(${JSON.stringify(items)}::json, ${byNotify})`),
      );
    },
    consume: (options) => createConsumer(deps, options),
    ...forgetting(deps.database),
    async depth() {
      // Positions have no gaps, so that two of them tell how many lie between: a backlog is not counted event by event.
      const { rows } = await deps.database.db.execute<DepthRow>(sql`
        select o.topic, o.consumer_group as group,
               coalesce(sum(greatest(0, last.position - o.position)), 0)::int as waiting,
               min(next.appended_at) as oldest_at
        from platform.consumer_offsets o
        left join lateral (
          select max(e.position) as position from platform.events e
          where e.topic = o.topic and e.partition = o.partition
        ) as last on true
        left join lateral (
          select e.appended_at from platform.events e
          where e.topic = o.topic and e.partition = o.partition and e.position > o.position
          order by e.position limit 1
        ) as next on true
        group by o.topic, o.consumer_group
        order by o.topic, o.consumer_group`);
      return rows.map(({ oldest_at: oldestAt, ...row }) => ({
        ...row,
        oldestAt: oldestAt === null ? null : new Date(oldestAt),
      }));
    },
  };
}

function forgetting({ db }: Database): Pick<EventLog, 'deadLetters' | 'forgetDead' | 'forgetGroup'> {
  return {
    async deadLetters() {
      const { rows } = await db.execute<{ topic: string; count: number }>(sql`
        select topic, count(*)::int as count from platform.events
        where topic like '%.dead' group by topic order by topic`);
      return rows;
    },
    async forgetDead(before, limit) {
      // The last one stays: the next one's number follows on its.
      const { rowCount } = await db.execute(sql`
        delete from platform.events e using (
          select topic, partition, position from platform.events d
          where d.topic like '%.dead' and d.appended_at < ${before} and d.position < (
            select max(l.position) from platform.events l where l.topic = d.topic and l.partition = d.partition)
          limit ${limit}) as old
        where e.topic = old.topic and e.partition = old.partition and e.position = old.position`);
      return rowCount ?? 0;
    },
    async forgetGroup(group) {
      await db.execute(sql`delete from platform.consumer_offsets where consumer_group = ${group}`);
    },
  };
}
