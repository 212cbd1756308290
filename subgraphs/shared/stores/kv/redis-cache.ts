/** Values in Redis, shared by all replicas and forgotten by Redis itself. */
import type { Redis } from 'ioredis';
import type { Cache } from './port.ts';

/** Values are kept as JSON. Rejects when Redis does not answer. */
export function createRedisCache({ client }: { client: Redis }): Cache {
  const keyOf = (key: string) => `ensure:cache:${key}`;
  return {
    async get<T>(key: string) {
      const text = await client.get(keyOf(key));
      return text === null ? undefined : (JSON.parse(text) as T);
    },
    async set(key, value, ttlMs) {
      await client.set(keyOf(key), JSON.stringify(value), 'PX', ttlMs);
    },
    async add(key, value, ttlMs) {
      return (await client.set(keyOf(key), JSON.stringify(value), 'PX', ttlMs, 'NX')) === 'OK';
    },
    async delete(key) {
      await client.del(keyOf(key));
    },
  };
}
