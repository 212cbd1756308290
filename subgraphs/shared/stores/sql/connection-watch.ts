/**
 * A server can stop answering without closing its connections: a frozen process, a cut network. Statements would then
 * wait for their whole deadline, one after the other. The watch looks at connections that are long in use, asks the server
 * over a fresh one, and breaks them when it stays silent, so that everything waiting fails within about two seconds.
 */
import type pg from 'pg';
import { breakClient } from './client-end.ts';

const checkEveryMs = 200;
const suspiciousAfterMs = 500;
const patienceMs = 700;
/** One silence may be a busy machine. */
const silencesMin = 2;
/** When asking took longer than it may, this process was busy itself, and its silence proves nothing. */
const ownDelayMsMax = 150;

/** Starts watching a pool; returns how to stop. `answersWithin` must settle after its time at the latest. */
export function watchConnections(
  pool: pg.Pool,
  answersWithin: (patienceMs: number) => Promise<boolean>,
): () => void {
  const inUseSince = new Map<pg.PoolClient, number>();
  let isAsking = false;
  let silences = 0;
  pool.on('acquire', (client) => inUseSince.set(client, performance.now()));
  pool.on('release', (_error, client) => inUseSince.delete(client));
  pool.on('remove', (client) => inUseSince.delete(client));

  async function check() {
    const now = performance.now();
    const suspicious = [...inUseSince].flatMap(([client, since]) =>
      now - since > suspiciousAfterMs ? [client] : [],
    );
    if (isAsking || suspicious.length === 0) return;
    isAsking = true;
    const answers = await answersWithin(patienceMs);
    isAsking = false;
    if (answers) {
      silences = 0;
      // A statement may be slow for good reasons: it is asked about again only after the same while.
      for (const client of suspicious) if (inUseSince.has(client)) inUseSince.set(client, performance.now());
    } else if (performance.now() - now < patienceMs + ownDelayMsMax && ++silences >= silencesMin) {
      silences = 0;
      for (const client of suspicious) breakClient(client, 'Connection terminated: the server is mute');
    }
  }
  const timer = setInterval(() => void check(), checkEveryMs).unref();
  return () => clearInterval(timer);
}
