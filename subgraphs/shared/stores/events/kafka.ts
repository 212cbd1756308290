/** Clients of a Kafka: patient ones for the work, brief ones for a question that somebody waits for. */
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Logger } from '@ensure-study/kit/logger';
import {
  Kafka,
  logLevel,
  type Admin,
  type Consumer,
  type ISocketFactory,
  type logCreator,
  type Producer,
  type SASLOptions,
} from 'kafkajs';
import type { KafkaCluster } from './kafka-cluster.ts';

export interface KafkaConnection {
  /** Outlives an outage: what it is given waits until Kafka is back. */
  producer(): Producer;
  /** The same, for a member of a group. */
  consumer(group: string): Consumer;
  /** One question within seconds; fails with STORE_UNAVAILABLE when Kafka does not answer. */
  ask<T>(question: (admin: Admin) => Promise<T>): Promise<T>;
  /** Whether it answers now. */
  isUp(): Promise<boolean>;
  /** Told by whoever had an answer, so that an outage is said once, and its end. */
  found(): void;
}
export interface KafkaOptions extends KafkaCluster {
  /** As brokers list their clients. */
  name: string;
  logger: Logger;
  /** How connections are made; over TCP when absent. */
  socketFactory?: ISocketFactory;
}

const connectMs = 1_000;
/** Certificates are looked at as well. */
const connectOverTlsMs = 5_000;
const authenticationTimeout = 5_000;
const patient = {
  requestTimeout: 10_000,
  retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 1_000 },
};
const brief = { requestTimeout: 5_000, retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 2 } };
const look = { requestTimeout: 1_000, retry: { retries: 0 } };

/** Connects when it is first used. */
export function openKafka({
  servers,
  ssl,
  sasl,
  name,
  logger,
  socketFactory,
}: KafkaOptions): KafkaConnection {
  const outage = noteOutages(logger);
  const client = (patience: typeof patient | typeof look) =>
    new Kafka({
      ...{ brokers: servers, clientId: name, socketFactory, ...patience },
      connectionTimeout: ssl ? connectOverTlsMs : connectMs,
      // Absent means neither; a broker that wants more refuses.
      ...(ssl && { ssl: { ...ssl, rejectUnauthorized: true } }),
      // A copy: the driver keeps things of its own there.
      ...(sasl && { sasl: { ...sasl } as SASLOptions, authenticationTimeout }),
      logCreator: outage.logCreator,
    });
  const [working, asking, looking] = [client(patient), client(brief), client(look)];
  async function ask<T>(by: Kafka, question: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = by.admin();
    try {
      await admin.connect();
      const answer = await question(admin);
      outage.isOver();
      return answer;
    } catch (error) {
      throw asKafkaError(error);
    } finally {
      await admin.disconnect();
    }
  }
  return {
    producer: () =>
      working.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false }),
    consumer: (groupId) =>
      working.consumer({
        groupId,
        ...{ maxWaitTimeInMs: 250, sessionTimeout: 10_000, heartbeatInterval: 1_000 },
        allowAutoTopicCreation: false,
      }),
    ask: (question) => ask(asking, question),
    isUp: () => ask(looking, async (admin) => (await admin.describeCluster()).brokers.length > 0),
    found: outage.isOver,
  };
}

/** STORE_UNAVAILABLE where the brokers, rather than what they were asked for, are the reason; else the error itself. */
export function asKafkaError(error: unknown): unknown {
  const isOutage =
    error instanceof Error &&
    (error.name === 'KafkaJSNumberOfRetriesExceeded' || ('retriable' in error && error.retriable === true));
  return isOutage ? storeUnavailable('Kafka', error) : error;
}

/** The driver repeats itself for as long as an outage lasts: its own lines are for who looks for a fault in it. */
function noteOutages(logger: Logger): { logCreator: logCreator; isOver(): void } {
  let isLost = false;
  return {
    logCreator:
      () =>
      ({ level, log: { message, ...about } }) => {
        if (!isLost && level === logLevel.ERROR && message.startsWith('Connection ')) {
          isLost = true;
          logger.warn({ reason: message }, 'Kafka is not there');
        }
        logger.debug(about, `kafka: ${message}`);
      },
    isOver() {
      if (isLost) logger.info('Kafka is there again');
      isLost = false;
    },
  };
}
