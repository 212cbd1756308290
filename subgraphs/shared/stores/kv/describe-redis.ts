/** A look at a Redis from outside any service. */
import type { Logger } from '@ensure-study/kit/logger';
import { openRedis } from './redis.ts';

export interface RedisDescription {
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
}

const lookMs = 2_000;

/** Rejects with what the first attempt to connect said. */
export async function describeRedis(url: string, logger: Logger): Promise<RedisDescription> {
  const { client, close } = openRedis({ url, name: 'look', logger });
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Redis does not answer.')), lookMs);
      client.once('ready', () => resolve(clearTimeout(timer)));
      client.once('error', reject);
    });
    const version = /^redis_version:(\S+)/m.exec(await client.info('server'))?.[1] ?? 'unknown';
    const begunAt = performance.now();
    await client.ping();
    return { version, latencyMs: performance.now() - begunAt };
  } finally {
    await close();
  }
}
