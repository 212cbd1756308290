/** The page's one connection to its server, asked over HTTP. */
import { statusPath } from '@ensure-study/contracts/status';
import { createBoundedFetch } from './bounded-fetch.ts';
import { createConnection } from './connection.ts';
import { scheduleInBrowser } from './schedule.ts';
import { serverStatus } from './server-status.ts';

const askFetch = createBoundedFetch(8_000);

/** A page on which nothing happens finds out as often as this: seldom while all is well. */
const lookEveryMs = { well: 30_000, degraded: 10_000 };
const tickMs = 5_000;
/** What the server answers anew by then is no older than the refusal that made the page ask. */
const askAfterRefusalMs = 3_500;

let askedAt = 0;

/** One request tells whether the server is there, and what people have to do without. */
async function ask(): Promise<boolean> {
  askedAt = Date.now();
  try {
    const response = await askFetch(statusPath);
    if (response.ok) serverStatus.note(await response.json());
    return response.ok;
  } catch {
    return false;
  }
}

export const pageConnection = createConnection({ ask, schedule: scheduleInBrowser, random: Math.random });

/** Looks now and then, while somebody looks at the page. Answers how to stop. */
export function watchConnection(): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    const pauseMs = serverStatus.degraded().length > 0 ? lookEveryMs.degraded : lookEveryMs.well;
    if (Date.now() - askedAt >= pauseMs) pageConnection.doubt();
  };
  look();
  const timer = setInterval(look, tickMs);
  const now = () => pageConnection.doubt();
  for (const name of ['online', 'offline']) window.addEventListener(name, now);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const name of ['online', 'offline']) window.removeEventListener(name, now);
    document.removeEventListener('visibilitychange', look);
  };
}

let refused = false;

/** A part of the server refused for want of a store: soon the page asks what else is missing, once for many refusals. */
export function noteRefusal(): void {
  if (refused || serverStatus.degraded().length > 0) return;
  refused = true;
  setTimeout(() => {
    refused = false;
    pageConnection.doubt();
  }, askAfterRefusalMs);
}

/** Like the given fetch; what fails, or is answered for a server that is away, raises the doubt. */
export function doubtingFetch(fetchThere: typeof fetch): typeof fetch {
  return async (input, init) => {
    try {
      const response = await fetchThere(input, init);
      if (response.status >= 502) pageConnection.doubt();
      return response;
    } catch (error) {
      // A request that its own page gave up says nothing about the server.
      if (!init?.signal?.aborted) pageConnection.doubt();
      throw error;
    }
  };
}
