/** Wake-ups by LISTEN/NOTIFY on one connection of its own, which comes back by itself. */
import type { Logger } from '@ensure-study/kit/logger';
import pg from 'pg';
import { openLastingClient, type LastingClient } from './lasting-client.ts';
import { notify } from './hints.ts';
import type { Database } from './port.ts';
import { createTurns } from './turns.ts';
import type { Wakeups } from './wakeups.ts';

type Wake = (payload: string) => void;

/** Connects once somebody listens. */
export function createWakeups(
  database: Pick<Database, 'connect' | 'db'>,
  options: { logger?: Logger } = {},
): Wakeups {
  const channels = new Map<string, Set<Wake>>();
  const inTurn = createTurns();
  let connection: LastingClient | undefined;

  function wakeAll(channel: string, payload: string) {
    for (const wake of channels.get(channel) ?? []) wake(payload);
  }

  async function onOpen(client: pg.Client) {
    client.on('notification', ({ channel, payload }) => wakeAll(channel, payload ?? ''));
    for (const channel of channels.keys()) await inTurn(() => listenOn(client, channel));
    // Hints that were sent while nobody listened are gone.
    for (const channel of channels.keys()) wakeAll(channel, '');
  }

  return {
    listen(channel, wake) {
      const entry: Wake = (payload) => wake(payload);
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(entry));
      connection ??= openLastingClient(database, { ...options, onOpen });
      const { current } = connection;
      // A connection that breaks here is replaced, and its successor listens on every channel.
      if (current && listeners.size === 1) inTurn(() => listenOn(current, channel)).catch(() => undefined);
      return () => {
        listeners.delete(entry);
      };
    },
    tell: (channel, payload) => notify(database.db, { channel, payload }),
    isApart: () => false,
    async close() {
      channels.clear();
      await connection?.close();
    },
  };
}

async function listenOn(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
}
