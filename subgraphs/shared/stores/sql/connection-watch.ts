/**
 * A server can stop answering without closing its connections: a frozen process, a cut network. Statements would then
 * wait for their whole deadline, one after the other. The watch looks at connections that are long in use, asks the server
 * over a fresh one, and breaks them all when it does not answer, so that everything waiting fails within two seconds.
 */
import type pg from 'pg';
import { breakClient } from './client-end.ts';

const checkEveryMs = 250;
const suspiciousAfterMs = 750;

/** Starts watching a pool; returns how to stop. `isUp` must settle within about a second. */
export function watchConnections(pool: pg.Pool, isUp: () => Promise<boolean>): () => void {
  const inUseSince = new Map<pg.PoolClient, number>();
  let asking = false;
  pool.on('acquire', (client) => inUseSince.set(client, performance.now()));
  pool.on('release', (_error, client) => inUseSince.delete(client));
  pool.on('remove', (client) => inUseSince.delete(client));

  const timer = setInterval(() => void check(), checkEveryMs).unref();
  async function check() {
    const suspicious = [...inUseSince].filter(([, since]) => performance.now() - since > suspiciousAfterMs);
    if (asking || suspicious.length === 0) return;
    asking = true;
    try {
      if (await isUp()) for (const [client] of suspicious) trust(client);
      else
        for (const [client] of suspicious) breakClient(client, 'Connection terminated: the server is mute');
    } finally {
      asking = false;
    }
  }
  /** A statement may be slow for good reasons: it is asked about again only after the same while. */
  function trust(client: pg.PoolClient) {
    if (inUseSince.has(client)) inUseSince.set(client, performance.now());
  }
  return () => clearInterval(timer);
}
