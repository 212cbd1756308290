/** How far a group has come in each partition, and what lies ahead. */
import { topics, type Topic } from '@ensure-study/contracts/events';
import { sql } from 'drizzle-orm';
import type { Database, Executor } from '../sql/port.ts';

/** Whose offsets, and where they are kept. */
export interface Group {
  database: Database;
  group: string;
}
export interface Partition {
  topic: Topic;
  partition: number;
}
export interface StoredEvent {
  position: number;
  id: string;
  event: unknown;
  /** Of who sent it on; that of who appended it when absent. */
  traceparent?: string | null;
}
export interface Offset {
  position: number;
  /** Failed attempts at the event after `position`. */
  attempts: number;
}

const pageSize = 100;

/** Makes the group known, so that what waits for it is counted before it has handled anything. */
export async function registerGroup({ database, group }: Group, of: Topic[]): Promise<void> {
  const partitions = of.flatMap((topic) =>
    Array.from({ length: topics[topic].partitions }, (_, partition) => ({ topic, partition })),
  );
  await database.db.execute(sql`
    insert into platform.consumer_offsets (consumer_group, topic, partition)
    select ${group}, p.topic, p.partition
    from json_to_recordset(${JSON.stringify(partitions)}::json) as p(topic text, partition int)
    on conflict do nothing`);
}

/** Partitions of these topics that hold events the group has not handled. */
export async function findWaiting({ database, group }: Group, of: Topic[]): Promise<Partition[]> {
  const { rows } = await database.db.execute<{ topic: Topic; partition: number }>(sql`
    select o.topic, o.partition from platform.consumer_offsets o
    where o.consumer_group = ${group} and o.topic in ${of} and exists (
      select 1 from platform.events e
      where e.topic = o.topic and e.partition = o.partition and e.position > o.position)`);
  return rows;
}

export async function readOffset({ database, group }: Group, partition: Partition): Promise<Offset> {
  const { rows } = await database.db.execute<{ position: string; attempts: number }>(
    sql`select position, attempts from platform.consumer_offsets where ${isOf(group, partition)}`,
  );
  return { position: Number(rows[0]?.position ?? 0), attempts: rows[0]?.attempts ?? 0 };
}

/** The next events of a partition, in order; empty at its end. */
export async function readEvents(
  database: Database,
  { topic, partition }: Partition,
  after: number,
): Promise<StoredEvent[]> {
  const { rows } = await database.db.execute<{ position: string; id: string; event: unknown }>(sql`
    select position, id, event from platform.events
    where topic = ${topic} and partition = ${partition} and position > ${after}
    order by position limit ${pageSize}`);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/**
 * Keeps an offset. It never goes back: a member that lost its claim unawares may still write, and what it writes it has
 * handled.
 */
export async function writeOffset(
  { database, group }: Group,
  partition: Partition,
  offset: Offset,
  executor: Executor = database.db,
): Promise<void> {
  await executor.execute(sql`
    update platform.consumer_offsets
    set position = ${offset.position}, attempts = ${offset.attempts}, updated_at = now()
    where ${isOf(group, partition)} and position <= ${offset.position}`);
}

/** Puts an event aside in `<topic>.dead` and goes past it, in one transaction. */
export async function moveToDead(
  of: Group,
  partition: Partition,
  event: StoredEvent,
  reason: string,
): Promise<void> {
  const { group } = of;
  const dead = {
    ...{ ordinal: 0, topic: `${partition.topic}.dead`, partition: 0, id: event.id, key: group },
    event: { group, reason, partition: partition.partition, position: event.position, event: event.event },
  };
  await of.database.db.transaction(async (tx) => {
    await writeOffset(of, partition, { position: event.position, attempts: 0 }, tx);
    await tx.execute(sql`select platform.append_events(${JSON.stringify([dead])}::json)`);
  });
}

const isOf = (group: string, { topic, partition }: Partition) =>
  sql`consumer_group = ${group} and topic = ${topic} and partition = ${partition}`;
