/**
 * The event log in Kafka: events are appended to the outbox as ever, a relay moves them to topics, and consumer groups
 * read those. How far a group has come is kept by positions of the outbox, beside Kafka's own offsets; so a group goes on
 * where it stopped whichever way it reads (ADR 9).
 */
import { topics, type Topic } from '@ensure-study/contracts/events';
import type { KafkaConnection } from './kafka.ts';
import { createKafkaConsumer } from './kafka-consumer.ts';
import { startRelay, type Relay } from './kafka-relay.ts';
import type { EventLog } from './port.ts';
import { createEventLog, type EventLogDependencies } from './postgres-events.ts';
import { measureOutbox } from './relayed.ts';

export interface KafkaLogDependencies extends EventLogDependencies {
  kafka: KafkaConnection;
  /** Before the name of each topic and group; for logs that share brokers. */
  topicPrefix: string;
}

/** GROUP_ID_NOT_FOUND. */
const noSuchGroup = 69;

/** The schema `platform` must be there. Relays until it is closed; consumers are closed before. */
export function openKafkaEventLog(deps: KafkaLogDependencies): EventLog & Relay {
  const outbox = createEventLog(deps);
  const { kafka, topicPrefix, database } = deps;
  return {
    ...outbox,
    ...startRelay(deps),
    consume: (options) => createKafkaConsumer(deps, options),
    async depth() {
      const [groups, waiting] = await Promise.all([
        outbox.depth(),
        measureOutbox(database, Object.keys(topics) as Topic[]),
      ]);
      return [...groups, ...waiting];
    },
    async forgetGroup(group) {
      await kafka.ask((admin) => admin.deleteGroups([topicPrefix + group]).catch(unlessItIsGone));
      await outbox.forgetGroup(group);
    },
  };
}

function unlessItIsGone(error: unknown): void {
  const failed = error as { groups?: { errorCode?: number }[] };
  if (!failed.groups?.every(({ errorCode }) => errorCode === noSuchGroup)) throw error;
}
