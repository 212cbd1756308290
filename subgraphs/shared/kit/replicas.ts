/** The addresses under which one service answers: which of them are well. Whoever asks spreads over these (`spread.ts`). */
import { jittered } from './backoff.ts';
import type { Clock } from './clock.ts';
import { withDeadline } from './deadline.ts';
import type { Logger } from './logger.ts';

/** Whether a replica is well; rejects when it does not answer at all. */
export type LookAtReplica = (url: string, signal: AbortSignal) => Promise<boolean>;

export interface ReplicasOptions {
  /** Of the service, for the log. */
  name: string;
  /** Addresses, each once; with one alone there is nothing to choose, and nothing is looked at. */
  urls: readonly [string, ...string[]];
  clock: Clock;
  logger: Logger;
  /** Default: `GET /health/ready` says anything but that it cannot serve. */
  look?: LookAtReplica;
}

export interface Replicas {
  readonly urls: readonly [string, ...string[]];
  isWell(url: string): boolean;
  /** It refuses connections, or has broken one off: it is asked no more until it answers a look, the first one soon. */
  noteGone(url: string, why?: unknown): void;
  /** How many are well; undefined for a single one, which is asked whatever its state is and so is not looked at. */
  count(): { well: number; of: number } | undefined;
  close(): void;
}

const everyMs = { well: 2_000, out: 400, doubted: 50 };
/** More than a service takes to look at all it needs, each within a second. */
const lookMs = 2_000;
/** One late answer may be a busy moment of either side. */
const lateLooksMax = 1;

/** Begins to look at the replicas, each by itself and with jitter; all count as well until something else is seen. */
export function createReplicas(options: ReplicasOptions): Replicas {
  const { urls } = options;
  const watched = new Map(urls.length > 1 ? urls.map((url) => [url, watch(options, url)]) : []);
  const isWell = (url: string) => watched.get(url)?.isWell() ?? true;
  return {
    urls,
    isWell,
    noteGone: (url, why) => watched.get(url)?.noteGone(why),
    count: () => (urls.length > 1 ? { well: urls.filter(isWell).length, of: urls.length } : undefined),
    close: () => watched.forEach(({ stop }) => stop()),
  };
}

function watch(options: ReplicasOptions, url: string) {
  const { name: of, clock, logger, look = askReadiness } = options;
  const stopped = new AbortController();
  let pause = new AbortController();
  let well = true;
  let late = 0;

  function settle(isWell: boolean, why?: unknown) {
    if (well === isWell) return;
    well = isWell;
    if (well) logger.info({ of, replica: url }, 'a replica is asked again');
    else logger.warn({ of, replica: url, err: why }, 'a replica is asked no more');
  }

  async function lookOnce(): Promise<void> {
    try {
      const isFit = await withDeadline(url, lookMs, stopped.signal, (signal) => look(url, signal));
      late = 0;
      settle(isFit);
    } catch (error) {
      late += 1;
      if (late > lateLooksMax || !well) settle(false, error);
    }
  }

  void (async () => {
    let pauseMs: number = everyMs.well;
    while (!stopped.signal.aborted) {
      pause = new AbortController();
      const isOver = await clock.sleep(jittered(pauseMs), pause.signal).then(
        () => true,
        () => false,
      );
      if (isOver) await lookOnce();
      pauseMs = !isOver ? everyMs.doubted : well ? everyMs.well : everyMs.out;
    }
  })();

  return {
    isWell: () => well,
    noteGone(why?: unknown) {
      if (well) pause.abort();
      settle(false, why);
    },
    stop() {
      stopped.abort();
      pause.abort();
    },
  };
}

/** A service that is not one of ours may know no such path; that it answers is enough then. */
const askReadiness: LookAtReplica = async (url, signal) => {
  const response = await fetch(new URL('/health/ready', url), { signal });
  await response.body?.cancel();
  return response.status < 500;
};
