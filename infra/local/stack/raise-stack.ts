/** Brings servers up side by side, says how it goes, and takes back what it has started when it is interrupted. */
import type { ServerName, StackServer } from './stack-server.ts';

export type Raised =
  | { server: StackServer; state: 'started' | 'ran already' }
  | { server: StackServer; state: 'lacking' | 'failed'; reason: string };

interface RaiseOptions {
  /** How many are fetched, built or started at a time. */
  lanes: number;
  say(line: string): void;
  signal: AbortSignal;
  /** Milliseconds, for the seconds in what is said. */
  now?: () => number;
}

/** How each of them ended; one that cannot be brought up keeps no other from it. */
export async function raiseStack(servers: readonly StackServer[], options: RaiseOptions): Promise<Raised[]> {
  const { say, signal, now = () => performance.now() } = options;
  const begunAt = now();
  const tell = (line: string) => say(`[${((now() - begunAt) / 1_000).toFixed(1).padStart(5)} s] ${line}`);
  const lane = createLanes(options.lanes);
  const raising = new Map<ServerName, Promise<Raised>>();
  for (const server of servers) raising.set(server.name, raise(server));

  async function raise(server: StackServer): Promise<Raised> {
    const before = server.after && (await raising.get(server.after));
    if (before && 'reason' in before)
      return { server, state: before.state, reason: `it follows ${before.server.name}, which is not up` };
    return lane(async () => {
      const raised = await bringUp(server, tell, signal);
      if ('reason' in raised) {
        if (!signal.aborted) tell(`${server.title}: not up: ${raised.reason}`);
      } else tell(`${server.title}: ready${raised.state === 'started' ? '' : ', ran already'}`);
      return raised;
    });
  }

  const raised = await Promise.all(raising.values());
  if (signal.aborted)
    for (const { server, state } of raised.toReversed()) if (state === 'started') await server.stop();
  return raised;
}

async function bringUp(
  server: StackServer,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<Raised> {
  try {
    signal.throwIfAborted();
    if (!server.isRunning()) {
      const reason = await server.lacks();
      if (reason) return { server, state: 'lacking', reason };
      await server.prepare(signal, (doing) => tell(`${server.title}: ${doing} …`));
      tell(`${server.title}: starting …`);
    }
    return { server, state: await server.start(signal) };
  } catch (error) {
    return { server, state: 'failed', reason: (error as Error).message };
  }
}

/** Runs at most `count` tasks at a time, in the order in which they came. */
function createLanes(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
