/** What a message in Kafka says of the event in the outbox that it carries. */
import { parseTraceparent, traceparentHeader } from '@ensure-study/kit/request-identity';
import type { KafkaMessage } from 'kafkajs';
import type { StoredEvent } from './offsets.ts';

/**
 * Positions of a partition have no gaps and each event keeps its own: a message with a position that a group has reached
 * carries an event that the group has handled.
 */
export const positionHeader = 'outbox-position';

/** Undefined for what the relay cannot have sent. */
export function toStored({ headers, value }: KafkaMessage): StoredEvent | undefined {
  const position = Number(textOf(headers?.[positionHeader]));
  const id = textOf(headers?.['event-id']);
  if (!Number.isSafeInteger(position) || position < 1 || !id || !value) return undefined;
  const traceparent = parseTraceparent(textOf(headers?.[traceparentHeader]));
  return { position, id, event: parse(value.toString()), traceparent };
}

/** Null where it is no JSON, and then no event either. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const textOf = (header: NonNullable<KafkaMessage['headers']>[string]) => header?.toString() ?? '';
