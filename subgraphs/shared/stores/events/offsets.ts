/** How far a group has come in each partition, and what lies ahead. */
import { topics, type Topic } from '@ensure-study/contracts/events';
import { sql } from 'drizzle-orm';
import type { Database, Executor } from '../sql/port.ts';

export interface Partition {
  topic: Topic;
  partition: number;
}
export interface StoredEvent {
  position: number;
  id: string;
  event: unknown;
}
export interface Offset {
  position: number;
  /** Failed attempts at the event after `position`. */
  attempts: number;
}

const pageSize = 100;

/** The offsets of one group. */
export function createOffsets(database: Database, group: string) {
  const where = ({ topic, partition }: Partition) =>
    sql`consumer_group = ${group} and topic = ${topic} and partition = ${partition}`;
  return {
    /** Makes the group known, so that what waits for it is counted before it has handled anything. */
    async register(of: Topic[]): Promise<void> {
      const partitions = of.flatMap((topic) =>
        Array.from({ length: topics[topic].partitions }, (_, partition) => ({ topic, partition })),
      );
      await database.db.execute(sql`
        insert into platform.consumer_offsets (consumer_group, topic, partition)
        select ${group}, p.topic, p.partition
        from json_to_recordset(${JSON.stringify(partitions)}::json) as p(topic text, partition int)
        on conflict do nothing`);
    },
    /** Partitions of these topics that hold events the group has not handled. */
    async findWaiting(of: Topic[]): Promise<Partition[]> {
      const { rows } = await database.db.execute<{ topic: Topic; partition: number }>(sql`
        select o.topic, o.partition from platform.consumer_offsets o
        where o.consumer_group = ${group} and o.topic in ${of} and exists (
          select 1 from platform.events e
          where e.topic = o.topic and e.partition = o.partition and e.position > o.position)`);
      return rows;
    },
    async read(partition: Partition): Promise<Offset> {
      const { rows } = await database.db.execute<{ position: string; attempts: number }>(
        sql`select position, attempts from platform.consumer_offsets where ${where(partition)}`,
      );
      return { position: Number(rows[0]?.position ?? 0), attempts: rows[0]?.attempts ?? 0 };
    },
    async readEvents({ topic, partition }: Partition, after: number): Promise<StoredEvent[]> {
      const { rows } = await database.db.execute<{ position: string; id: string; event: unknown }>(sql`
        select position, id, event from platform.events
        where topic = ${topic} and partition = ${partition} and position > ${after}
        order by position limit ${pageSize}`);
      return rows.map((row) => ({ ...row, position: Number(row.position) }));
    },
    /**
     * Keeps an offset. It never goes back: a member that lost its claim unawares may still write, and what it writes it
     * has handled.
     */
    async write(
      { topic, partition }: Partition,
      offset: Offset,
      executor: Executor = database.db,
    ): Promise<void> {
      await executor.execute(sql`
        update platform.consumer_offsets
        set position = ${offset.position}, attempts = ${offset.attempts}, updated_at = now()
        where ${where({ topic, partition })} and position <= ${offset.position}`);
    },
    /** Puts an event aside in `<topic>.dead` and goes past it, in one transaction. */
    async putAside(partition: Partition, event: StoredEvent, reason: string): Promise<void> {
      const dead = {
        ...{ ordinal: 0, topic: `${partition.topic}.dead`, partition: 0, id: event.id, key: group },
        event: {
          group,
          reason,
          partition: partition.partition,
          position: event.position,
          event: event.event,
        },
      };
      await database.db.transaction(async (tx) => {
        await this.write(partition, { position: event.position, attempts: 0 }, tx);
        await tx.execute(sql`select platform.append_events(${JSON.stringify([dead])}::json)`);
      });
    },
  };
}
export type Offsets = ReturnType<typeof createOffsets>;
