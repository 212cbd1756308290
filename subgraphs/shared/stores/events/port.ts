/**
 * The event log: what Kafka is at scale. Events are appended in the transaction that changes the state they tell of
 * (outbox), numbered per partition in commit order, and read in that order by consumer groups.
 */
import type { DomainEvent, Topic } from '@ensure-study/contracts/events';
import type { Transaction } from '../sql/port.ts';

export interface EventLog {
  /** Appends in the caller's transaction; the topic and the key come from the event. Call it last and once per transaction. */
  append(tx: Transaction, events: DomainEvent[]): Promise<void>;
  /** Starts a member of a consumer group. */
  consume(options: ConsumerOptions): Consumer;
  /**
   * Events that some group has not handled yet, per topic. Where events leave the outbox before groups read them, those
   * that have not yet are counted like a group's, too, as `outbox`.
   */
  depth(): Promise<Depth[]>;
  /** Events that were put aside and are kept, per topic that has any. */
  deadLetters(): Promise<{ topic: string; count: number }[]>;
  /**
   * Forgets up to `limit` events that were put aside before `before`; answers how many. What was appended is never
   * forgotten: aggregates are counted anew from it, and a new group begins at its beginning.
   */
  forgetDead(before: Date, limit: number): Promise<number>;
  /** Forgets how far a group has come, once it has no members any more: it is no longer waited for. */
  forgetGroup(group: string): Promise<void>;
}

/** As what waits to leave the outbox is named among the groups. */
export const outboxStage = 'outbox';

export interface Depth {
  topic: Topic;
  group: string;
  waiting: number;
  /** When the oldest that waits was appended; null when none does. A group's numbers are complete up to then. */
  oldestAt: Date | null;
}

export interface ConsumerOptions {
  group: string;
  topics: Topic[];
  /**
   * Handles one event; at least once, in order per key. Must be idempotent by `event.id`. A throw is retried with backoff
   * (bounded), then the event goes to `<topic>.dead` with the reason and the group goes on.
   */
  handle(event: DomainEvent, signal: AbortSignal): Promise<void>;
  /**
   * Handles several events of one partition in their order, in one go. Where it throws, each of them goes to `handle`, which
   * tells apart the one that fails; so both must be idempotent. One by one when absent.
   */
  handleMany?(events: readonly DomainEvent[], signal: AbortSignal): Promise<void>;
  /** Attempts before an event is put aside; 5 when absent. An outage of the store is waited out and never counts. */
  attemptsMax?: number;
}
export interface Consumer {
  /** Stops after the event in hand. */
  close(): Promise<void>;
}
