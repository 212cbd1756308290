/** A connection to Redis that keeps nobody waiting: while there is none, a command fails at once. */
import { backoffMs } from '@ensure-study/kit/backoff';
import type { Logger } from '@ensure-study/kit/logger';
import { span } from '@ensure-study/kit/tracing';
import { Redis, type Command } from 'ioredis';

export interface RedisConnection {
  client: Redis;
  /** Whether it answers now. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

export interface RedisOptions {
  /** `redis://` or, with TLS, `rediss://`. */
  url: string;
  /** As Redis lists its clients. */
  name: string;
  logger: Logger;
}

const connectMs = 1_000;
/** Of one command; what Redis is asked for can be done without it, and so must not take long. */
export const redisCommandMs = 250;
const reconnecting = { fromMs: 100, mostMs: 1_000 };

/** Connects in the background, again and again; what is lost or found is logged once each. */
export function openRedis({ url, name, logger }: RedisOptions): RedisConnection {
  const client = new Redis(url, {
    connectionName: name,
    connectTimeout: connectMs,
    commandTimeout: redisCommandMs,
    // A command that waits for a connection would be a caller that waits.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (failures) => backoffMs(failures, reconnecting),
  });
  traceCommands(client);
  let isLost = false;
  client.on('error', (error: Error) => {
    if (!isLost) logger.warn({ err: error }, 'Redis is not there');
    isLost = true;
  });
  client.on('ready', () => {
    if (isLost) logger.info('Redis is there again');
    isLost = false;
  });
  return {
    client,
    isUp: async () => (await client.ping()) === 'PONG',
    close: async () => client.disconnect(),
  };
}

/** A span for each command, by its name alone. */
function traceCommands(client: Redis): void {
  const send = client.sendCommand.bind(client);
  client.sendCommand = (command: Command, ...rest) => {
    const operation = command.name.toUpperCase();
    const attributes = { 'db.system.name': 'redis', 'db.operation.name': operation };
    return span(operation, { kind: 'client', attributes }, () => send(command, ...rest));
  };
}
