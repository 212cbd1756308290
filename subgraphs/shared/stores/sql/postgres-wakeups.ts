/** Wake-ups by LISTEN/NOTIFY on one connection of its own, which comes back by itself. */
import type { Logger } from '@ensure-study/kit/logger';
import pg from 'pg';
import { endClient } from './client-end.ts';
import type { Database } from './port.ts';
import { createTurns } from './turns.ts';
import type { Wakeups } from './wakeups.ts';

type Wake = (payload: string) => void;

const reconnectAfterMs = 250;
const reconnectAfterMsMax = 2_000;

/** Listens once somebody asks for a channel; NOTIFY is the business of whoever writes the rows. */
export function createWakeups(
  database: Pick<Database, 'connect'>,
  options: { logger?: Logger } = {},
): Wakeups {
  const channels = new Map<string, Set<Wake>>();
  let client: pg.Client | undefined;
  let connecting: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;
  const inTurn = createTurns();
  let isClosed = false;

  async function connect() {
    try {
      const fresh = await database.connect();
      if (isClosed) return await endClient(fresh);
      client = fresh;
      fresh.on('notification', ({ channel, payload }) => wakeAll(channel, payload ?? ''));
      fresh.on('error', () => lose(fresh));
      fresh.on('end', () => lose(fresh));
      for (const channel of channels.keys()) await inTurn(() => fresh.query(listenTo(channel)));
      failures = 0;
      // Hints that were sent while nobody listened are gone.
      for (const channel of channels.keys()) wakeAll(channel, '');
    } catch {
      lose(client);
    }
  }

  function ensureConnected() {
    connecting ??= connect().finally(() => (connecting = undefined));
  }

  function lose(lost: pg.Client | undefined) {
    if (client !== lost || isClosed || retry) return;
    client = undefined;
    if (failures++ === 0) options.logger?.warn('listening to the database broke off; it is tried again');
    if (lost) void endClient(lost);
    retry = setTimeout(
      () => {
        retry = undefined;
        ensureConnected();
      },
      Math.min(reconnectAfterMs * failures, reconnectAfterMsMax),
    );
    retry.unref();
  }

  async function listenOn(current: pg.Client, channel: string) {
    // A connection that breaks here is replaced, and its successor listens on every channel.
    await inTurn(() => current.query(listenTo(channel))).catch(() => undefined);
  }

  function wakeAll(channel: string, payload: string) {
    for (const wake of channels.get(channel) ?? []) wake(payload);
  }

  return {
    listen(channel, wake) {
      const entry: Wake = (payload) => wake(payload);
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(entry));
      if (!client) ensureConnected();
      else if (listeners.size === 1) void listenOn(client, channel);
      return () => {
        listeners.delete(entry);
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      channels.clear();
      await connecting;
      if (client) await endClient(client);
    },
  };
}

const listenTo = (channel: string) => `listen ${pg.escapeIdentifier(channel)}`;
