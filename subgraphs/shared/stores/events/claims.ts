/**
 * Which partitions this member of a group works on. A claim is an advisory lock of one connection: it ends with the
 * process, however that ends, and another member goes on at once.
 */
import type pg from 'pg';
import { endClient } from '../sql/client-end.ts';
import type { Database } from '../sql/port.ts';
import { createTurns, type InTurn } from '../sql/turns.ts';

export interface Claims {
  /** Undefined when another member has it. Throws when the database does not answer. */
  claim(name: string): Promise<Claim | undefined>;
  close(): Promise<void>;
}
export interface Claim {
  /** Aborts when the claim is lost: its connection broke, and another member may work on the same partition. */
  lost: AbortSignal;
  release(): Promise<void>;
}

const claimMsMax = 5_000;

interface Session {
  client: pg.Client;
  inTurn: InTurn;
  lost: AbortController;
}

/** Claims over a connection that is opened when it is first needed, and again after it broke. */
export function createClaims(database: Pick<Database, 'connect'>): Claims {
  let session: Promise<Session> | undefined;

  async function open(): Promise<Session> {
    const client = await database.connect();
    const lost = new AbortController();
    const lose = () => {
      lost.abort(new Error('The connection that holds the claim broke.'));
      session = undefined;
    };
    client.once('end', lose);
    client.on('error', lose);
    return { client, inTurn: createTurns(), lost };
  }

  async function current(): Promise<Session> {
    session ??= open();
    try {
      return await session;
    } catch (error) {
      session = undefined;
      throw error;
    }
  }

  return {
    async claim(name) {
      const { client, inTurn, lost } = await current();
      const query: pg.QueryConfig & { query_timeout: number } = {
        text: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as claimed',
        values: [name],
        query_timeout: claimMsMax,
      };
      const { rows } = await inTurn(() => client.query<{ claimed: boolean }>(query));
      if (!rows[0]?.claimed) return undefined;
      return {
        lost: lost.signal,
        async release() {
          if (lost.signal.aborted) return;
          const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0))';
          await inTurn(() => client.query(unlock, [name])).catch(() => undefined);
        },
      };
    },
    async close() {
      const open = await session?.catch(() => undefined);
      if (open) await endClient(open.client);
    },
  };
}
