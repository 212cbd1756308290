/** Wake-ups by publishing in Redis, and by LISTEN/NOTIFY while it is away. */
import type { Redis } from 'ioredis';
import type { Wakeups } from '../sql/wakeups.ts';

export interface RedisWakeupsOptions {
  publisher: Redis;
  /** A connection of its own: one that is subscribed to something takes no other command. */
  subscriber: Redis;
  /** By which hints go while Redis is away. It is listened to all the time, for a writer may be without Redis alone. */
  own: Wakeups;
}

type Wake = (payload: string) => void;
const prefix = 'ensure:wake:';

/** Both connections are the caller's to close. */
export function createRedisWakeups({ publisher, subscriber, own }: RedisWakeupsOptions): Wakeups {
  const channels = new Map<string, Set<Wake>>();
  const wakeAll = (channel: string, payload: string) => {
    for (const wake of channels.get(channel) ?? []) wake(payload);
  };
  // What cannot be subscribed to now is subscribed to by the next connection.
  const subscribe = (channel: string) => subscriber.subscribe(prefix + channel).catch(() => undefined);
  const onMessage = (name: string, payload: string) => wakeAll(name.slice(prefix.length), payload);
  const onReady = async () => {
    await Promise.all([...channels.keys()].map(subscribe));
    // Hints that were sent while nobody listened are gone.
    for (const channel of channels.keys()) wakeAll(channel, '');
  };
  const ready = () => void onReady();
  subscriber.on('message', onMessage).on('ready', ready);
  const isUp = () => publisher.status === 'ready';
  return {
    listen(channel, wake) {
      const entry: Wake = (payload) => wake(payload);
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(entry));
      if (listeners.size === 1) void subscribe(channel);
      const stopOwn = own.listen(channel, wake);
      return () => {
        listeners.delete(entry);
        stopOwn();
      };
    },
    async tell(channel, payload) {
      if (!isUp()) return own.tell(channel, payload);
      await publisher.publish(prefix + channel, payload).catch(() => own.tell(channel, payload));
    },
    isApart: isUp,
    async close() {
      channels.clear();
      subscriber.off('message', onMessage).off('ready', ready);
      await own.close();
    },
  };
}
