/** On the Redis that `REDIS_URL_TEST` names. */
import { randomUUID } from 'node:crypto';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { silentLogger } from '@ensure-study/testkit/logger';
import { describe, expect, test, vi } from 'vitest';
import { migratePlatform } from '../sql/migrate.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import { wakeupsContract } from '../sql/wakeups.contract.ts';
import type { Wakeups } from '../sql/wakeups.ts';
import { createLiveStreams } from '../streams/postgres-streams.ts';
import { openRedis, type RedisConnection } from './redis.ts';
import { createRedisWakeups } from './redis-wakeups.ts';

const url = process.env.REDIS_URL_TEST ?? '';
const nobody: Wakeups = {
  listen: () => () => undefined,
  tell: async () => undefined,
  isApart: () => false,
  close: async () => undefined,
};

async function openProcess(own: Wakeups, redisUrl = url) {
  const name = `wake-${randomUUID()}`;
  const [redis, subscriber] = [name, `${name}-sub`].map((connection) =>
    openRedis({ url: redisUrl, name: connection, logger: silentLogger }),
  ) as [RedisConnection, RedisConnection];
  if (redisUrl === url) await vi.waitFor(async () => expect(await redis.isUp()).toBe(true), 10_000);
  const wakeups = createRedisWakeups({ publisher: redis.client, subscriber: subscriber.client, own });
  const close = async () => {
    await wakeups.close();
    await Promise.all([redis.close(), subscriber.close()]);
  };
  return { wakeups, redis, subscriberName: `${name}-sub`, close };
}

describe('wake-ups by Redis', () => {
  wakeupsContract(async () => {
    const [one, other] = [await openProcess(nobody), await openProcess(nobody)];
    return {
      wakeups: one.wakeups,
      others: other.wakeups,
      async breakConnection() {
        const list = String(await one.redis.client.client('LIST'));
        const line = list.split('\n').find((client) => client.includes(`name=${one.subscriberName}`));
        await one.redis.client.client('KILL', 'ID', /id=(\d+)/.exec(line ?? '')?.[1] ?? '');
      },
      async [Symbol.asyncDispose]() {
        await one.close();
        await other.close();
      },
    };
  });

  test('what one replica appends wakes the followers of another, without NOTIFY', async () => {
    await using stored = await openTestDatabase();
    await migratePlatform(stored.database);
    const [byListen, heard] = [createWakeups(stored.database), vi.fn()];
    const [writer, reader] = [await openProcess(byListen), await openProcess(nobody)];
    byListen.listen('platform_streams', heard);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(''), 10_000);
    const woken = vi.fn();
    reader.wakeups.listen('platform_streams', woken);
    const streams = createLiveStreams({ database: stored.database, wakeups: writer.wakeups });
    const [kept, rolledBack] = [randomUUID(), randomUUID()];
    const { db } = stored.database;
    await vi.waitFor(async () => {
      await db.transaction(async (tx) => void (await streams.append(kept, ['item'], tx)));
      expect(woken).toHaveBeenCalledWith(kept);
    }, 10_000);
    await expect(
      db.transaction(async (tx) => {
        await streams.append(rolledBack, ['item'], tx);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await writer.wakeups.tell('platform_streams', 'last');
    await vi.waitFor(() => expect(woken).toHaveBeenCalledWith('last'), 10_000);
    expect(woken).not.toHaveBeenCalledWith(rolledBack);
    expect(heard).not.toHaveBeenCalledWith(kept);
    await reader.close();
    await writer.close();
  });

  test('a process that has lost Redis alone still wakes the others, by NOTIFY', async () => {
    await using stored = await openTestDatabase();
    await migratePlatform(stored.database);
    const lost = await openProcess(createWakeups(stored.database), 'redis://127.0.0.1:1');
    const whole = await openProcess(createWakeups(stored.database));
    const woken = vi.fn();
    whole.wakeups.listen('platform_streams', woken);
    const streams = createLiveStreams({ database: stored.database, wakeups: lost.wakeups });
    const stream = randomUUID();
    await vi.waitFor(async () => {
      await streams.append(stream, ['item']);
      expect(woken).toHaveBeenCalledWith(stream);
    }, 10_000);
    const channel = randomUUID();
    const told = vi.fn();
    whole.wakeups.listen(channel, told);
    await vi.waitFor(async () => {
      await lost.wakeups.tell(channel, 'hint');
      expect(told).toHaveBeenCalledWith('hint');
    }, 10_000);
    await lost.close();
    await whole.close();
  });
});
