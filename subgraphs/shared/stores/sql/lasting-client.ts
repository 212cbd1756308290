/** One connection apart from the pool that comes back by itself for as long as it is wanted. */
import type { Logger } from '@ensure-study/kit/logger';
import type pg from 'pg';
import { endClient } from './client-end.ts';
import type { Database } from './port.ts';

export interface LastingClient {
  /** The connection as it is now; undefined while there is none. */
  readonly current: pg.Client | undefined;
  close(): Promise<void>;
}

const reconnectAfterMs = 250;
const reconnectAfterMsMax = 2_000;

/** Connects at once; `onOpen` prepares each new connection, and its failure counts as that of the connection. */
export function openLastingClient(
  database: Pick<Database, 'connect'>,
  options: { onOpen(client: pg.Client): Promise<void>; logger?: Logger },
): LastingClient {
  let current: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosed = false;
  let connecting = connect();

  async function connect(): Promise<void> {
    try {
      const fresh = await database.connect();
      if (isClosed) return await endClient(fresh);
      current = fresh;
      fresh.on('error', () => lose(fresh));
      fresh.on('end', () => lose(fresh));
      await options.onOpen(fresh);
      failures = 0;
    } catch {
      lose(current);
    }
  }

  /** Both ends of a connection are told, and a failed attempt has none: whichever comes first starts the next attempt. */
  function lose(lost: pg.Client | undefined): void {
    if (lost !== current || isClosed || retry) return;
    current = undefined;
    if (failures++ === 0) options.logger?.warn('a connection to the database broke; it is tried again');
    if (lost) void endClient(lost);
    retry = setTimeout(
      () => {
        retry = undefined;
        connecting = connect();
      },
      Math.min(reconnectAfterMs * failures, reconnectAfterMsMax),
    ).unref();
  }

  return {
    get current() {
      return current;
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await connecting;
      if (current) await endClient(current);
    },
  };
}
