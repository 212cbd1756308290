/** Works off the messages of one partition as Kafka handed them over. */
import type { EachBatchPayload } from 'kafkajs';
import { drainPartition, type Drain } from './drain-partition.ts';
import { toStored } from './kafka-message.ts';
import { readEvents, type StoredEvent } from './offsets.ts';

interface Received {
  offset: string;
  /** Undefined for a message that is none of the relay's. */
  stored: StoredEvent | undefined;
}

/**
 * Resolves offsets up to where the group has come. What the group has handled already is passed over; what it has not
 * reached and Kafka does not hold — an operator may let topics expire — comes from the outbox.
 */
export async function drainBatch(
  drain: Omit<Drain, 'readAfter'>,
  { batch, resolveOffset }: Pick<EachBatchPayload, 'batch' | 'resolveOffset'>,
): Promise<void> {
  const received: Received[] = batch.messages.map((message) => ({
    offset: message.offset,
    stored: toStored(message),
  }));
  const reached = await drainPartition({
    ...drain,
    readAfter: (position) => readNext(drain, received, position),
  });
  for (const { offset, stored } of received) {
    if (stored && stored.position > reached) break;
    resolveOffset(offset);
  }
}

async function readNext(
  drain: Omit<Drain, 'readAfter'>,
  received: Received[],
  position: number,
): Promise<StoredEvent[]> {
  for (const message of received) {
    const { stored } = message;
    if (!stored || stored.position <= position) continue;
    if (stored.position === position + 1) return followingIn(received, position);
    const missing = await readEvents(drain.database, drain, position);
    if (missing.length > 0) return missing.filter((event) => event.position < stored.position);
    // The outbox does not reach that far: no relay of ours has sent this.
    message.stored = undefined;
    drain.logger.error(
      { offset: message.offset, topic: drain.topic },
      'a message of nobody known was passed over',
    );
  }
  return [];
}

/** The messages after a position without a gap; what was sent twice is there once. */
function followingIn(received: Received[], position: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (const { stored } of received)
    if (stored?.position === position + events.length + 1) events.push(stored);
  return events;
}
