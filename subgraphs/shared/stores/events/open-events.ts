/** The event log of a service: in Kafka where there is one, else in the outbox alone. */
import type { Dependency } from '@ensure-study/kit/service';
import { openKafka } from './kafka.ts';
import type { KafkaCluster } from './kafka-cluster.ts';
import { openKafkaEventLog } from './kafka-events.ts';
import type { EventLog } from './port.ts';
import { createEventLog, type EventLogDependencies } from './postgres-events.ts';

export interface OpenedEventLog {
  eventLog: EventLog;
  /** For `/health/ready`. Without Kafka a service is degraded, not down: events wait in the outbox. */
  dependencies: Dependency[];
  /** After its consumers. */
  close(): Promise<void>;
}
export interface OpenEventLogOptions extends EventLogDependencies {
  /** Undefined where there is none. */
  cluster: KafkaCluster | undefined;
  /** Before the names of topics and groups. */
  topicPrefix: string;
  /** Of the service. */
  name: string;
}

/** Does not wait for Kafka. */
export function openEventLog({ cluster, topicPrefix, name, ...deps }: OpenEventLogOptions): OpenedEventLog {
  if (!cluster) return { eventLog: createEventLog(deps), dependencies: [], close: async () => {} };
  const kafka = openKafka({ ...cluster, name, logger: deps.logger });
  const { close, ...eventLog } = openKafkaEventLog({ ...deps, kafka, topicPrefix });
  return {
    eventLog,
    dependencies: [{ name: 'kafka', adapter: 'real', required: false, isUp: kafka.isUp }],
    close,
  };
}
