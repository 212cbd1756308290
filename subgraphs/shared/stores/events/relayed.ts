/** How far the outbox has been relayed to Kafka, and what of it has not. */
import type { Topic } from '@ensure-study/contracts/events';
import { sql } from 'drizzle-orm';
import type { Database } from '../sql/port.ts';
import { outboxStage, type Depth } from './port.ts';

/** A partition of the outbox; dead letters have topics and partitions, too. */
export interface OutboxPartition {
  topic: string;
  partition: number;
}
export interface Unrelayed extends OutboxPartition {
  position: number;
  id: string;
  key: string;
  type: string | null;
  traceparent: string | null;
  /** The event as it is kept, in JSON. */
  text: string;
}
export interface Relayed extends OutboxPartition {
  position: number;
  /** In Kafka, after the last message that was acknowledged. */
  nextOffset: number;
}
interface Row extends Record<string, unknown> {
  topic: string;
  partition: number;
  position: string;
  next_offset: string;
}

const perPartitionMax = 300;

/** Makes the partitions known; those that are new begin at their first event. */
export async function registerRelayed({ db }: Database, partitions: OutboxPartition[]): Promise<void> {
  await db.execute(sql`
    insert into platform.relayed (topic, partition)
    select p.topic, p.partition
    from json_to_recordset(${JSON.stringify(partitions)}::json) as p(topic text, partition int)
    on conflict do nothing`);
}

export async function readRelayed({ db }: Database): Promise<Relayed[]> {
  const { rows } = await db.execute<Row>(
    sql`select topic, partition, position, next_offset from platform.relayed`,
  );
  return rows.map(({ topic, partition, position, next_offset: nextOffset }) => ({
    ...{ topic, partition, position: Number(position), nextOffset: Number(nextOffset) },
  }));
}

/** The next events of every partition, in order. */
export async function readUnrelayed({ db }: Database): Promise<Unrelayed[]> {
  const { rows } = await db.execute<
    Record<string, unknown> & Omit<Unrelayed, 'position'> & { position: string }
  >(sql`
    select r.topic, r.partition, e.position, e.id, e.key, e.event->>'type' as type,
           e.event->>'traceparent' as traceparent, e.event::text as text
    from platform.relayed r
    cross join lateral (
      select * from platform.events e
      where e.topic = r.topic and e.partition = r.partition and e.position > r.position
      order by e.position limit ${perPartitionMax}
    ) as e
    order by r.topic, r.partition, e.position`);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/**
 * Keeps what Kafka has acknowledged. It never goes back: whoever says that events lie in Kafka is right, even when another
 * relay has taken over.
 */
export async function markRelayed({ db }: Database, relayed: Relayed[]): Promise<void> {
  const items = relayed.map(({ nextOffset: next_offset, ...mark }) => ({ ...mark, next_offset }));
  await db.execute(sql`
    update platform.relayed r set position = m.position, next_offset = greatest(r.next_offset, m.next_offset)
    from json_to_recordset(${JSON.stringify(items)}::json)
      as m(topic text, partition int, position bigint, next_offset bigint)
    where r.topic = m.topic and r.partition = m.partition and r.position < m.position`);
}

/** Has partitions relayed from their first event again. */
export async function relayAnew({ db }: Database, partitions: OutboxPartition[]): Promise<void> {
  await db.execute(sql`
    update platform.relayed r set position = 0, next_offset = 0
    from json_to_recordset(${JSON.stringify(partitions)}::json) as p(topic text, partition int)
    where r.topic = p.topic and r.partition = p.partition`);
}

/** What waits in the outbox of these topics, and since when. */
export async function measureOutbox({ db }: Database, topics: Topic[]): Promise<Depth[]> {
  const { rows } = await db.execute<{ topic: Topic; waiting: number; oldest_at: string | null }>(sql`
    select r.topic, coalesce(sum(greatest(0, last.position - r.position)), 0)::int as waiting,
           min(next.appended_at) as oldest_at
    from platform.relayed r
    left join lateral (
      select max(e.position) as position from platform.events e
      where e.topic = r.topic and e.partition = r.partition
    ) as last on true
    left join lateral (
      select e.appended_at from platform.events e
      where e.topic = r.topic and e.partition = r.partition and e.position > r.position
      order by e.position limit 1
    ) as next on true
    where r.topic in ${topics}
    group by r.topic order by r.topic`);
  return rows.map(({ oldest_at: oldestAt, topic, waiting }) => ({
    ...{ topic, waiting, group: outboxStage },
    oldestAt: oldestAt === null ? null : new Date(oldestAt),
  }));
}
