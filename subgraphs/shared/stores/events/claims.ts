/**
 * Which partitions this member of a group works on. A claim is an advisory lock of one connection: it ends with the
 * process, however that ends, and another member goes on at once.
 */
import type pg from 'pg';
import { breakClient, endClient } from '../sql/client-end.ts';
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

const answerMsMaxUnlessTold = 5_000;

interface Session {
  client: pg.Client;
  inTurn: InTurn;
  lost: AbortSignal;
  /** Ends the connection, and with it every claim that it holds. */
  drop(): void;
}
interface ClaimsOptions {
  answerMsMax?: number;
}

/**
 * Claims over a connection that is opened when it is first needed, and again after it broke. One statement without an
 * answer within `answerMsMax` ends the connection: what the server made of it is unknown, and a lock that is counted
 * twice there and given back once would keep everyone else out.
 */
export function createClaims(
  database: Pick<Database, 'connect'>,
  { answerMsMax = answerMsMaxUnlessTold }: ClaimsOptions = {},
): Claims {
  let session: Promise<Session> | undefined;

  async function current(): Promise<Session> {
    session ??= openSession(database, () => (session = undefined));
    try {
      return await session;
    } catch (error) {
      session = undefined;
      throw error;
    }
  }

  return {
    async claim(name) {
      const holder = await current();
      if (!(await ask(holder, 'pg_try_advisory_lock', name, answerMsMax))) return undefined;
      return {
        lost: holder.lost,
        async release() {
          if (holder.lost.aborted) return;
          // Without an answer the connection is ended, and the claim with it.
          await ask(holder, 'pg_advisory_unlock', name, answerMsMax).catch(() => undefined);
        },
      };
    },
    async close() {
      const open = await session?.catch(() => undefined);
      if (open) await endClient(open.client);
    },
  };
}

async function openSession(database: Pick<Database, 'connect'>, onLost: () => void): Promise<Session> {
  const client = await database.connect();
  const lost = new AbortController();
  const lose = () => {
    // Both ends of a connection are told; the second time there may be another session already.
    if (lost.signal.aborted) return;
    lost.abort(new Error('The connection that holds the claim broke.'));
    onLost();
  };
  client.once('end', lose);
  client.on('error', lose);
  return {
    client,
    inTurn: createTurns(),
    lost: lost.signal,
    drop() {
      lose();
      breakClient(client, 'Connection terminated: the state of a claim is unknown');
    },
  };
}

/** Whether the server said yes; throws, with the connection ended, when it said nothing. */
async function ask(session: Session, lockFunction: string, name: string, msMax: number): Promise<boolean> {
  const query: pg.QueryConfig & { query_timeout: number } = {
    text: `select ${lockFunction}(hashtextextended($1, 0)) as yes`,
    values: [name],
    query_timeout: msMax,
  };
  try {
    const { rows } = await session.inTurn(() => session.client.query<{ yes: boolean }>(query));
    return rows[0]?.yes === true;
  } catch (error) {
    session.drop();
    throw error;
  }
}
