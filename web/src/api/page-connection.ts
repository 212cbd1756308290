/** The page's one connection to its server, asked over HTTP. */
import { createBoundedFetch } from './bounded-fetch.ts';
import { createConnection } from './connection.ts';
import { graphqlHeaders, graphqlPath } from './endpoint.ts';
import { scheduleInBrowser } from './schedule.ts';

const askFetch = createBoundedFetch(8_000);

/** A page on which nothing happens finds out as often as this. */
const lookEveryMs = 30_000;

async function ask(): Promise<boolean> {
  try {
    const response = await askFetch(graphqlPath, {
      method: 'POST',
      headers: { ...graphqlHeaders, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

export const pageConnection = createConnection({ ask, schedule: scheduleInBrowser, random: Math.random });

/** Looks now and then, while somebody looks at the page. Answers how to stop. */
export function watchConnection(): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') pageConnection.doubt();
  };
  const timer = setInterval(look, lookEveryMs);
  const now = () => pageConnection.doubt();
  for (const name of ['online', 'offline']) window.addEventListener(name, now);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const name of ['online', 'offline']) window.removeEventListener(name, now);
    document.removeEventListener('visibilitychange', look);
  };
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
