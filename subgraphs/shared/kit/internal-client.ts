/** Asks core's internal API. Every call only reads, so a call that failed on the way is safely asked again. */
import { z } from 'zod';
import { internalApi, type InternalApi, type InternalCall } from '@ensure-study/contracts/internal-api';
import { storeUnavailable } from './errors.ts';
import type { Replicas } from './replicas.ts';
import { traceparentHeader } from './request-identity.ts';
import { createGuard, isHeldBack, type Guard } from './resilience.ts';
import { askSpread, createSpread, isClosing, ReplicaCloses } from './spread.ts';
import { acceptsStaleHeader, mayReadStale, noteStaleHeader, staleAsOfHeader } from './stale-reads.ts';
import { activeTraceparent, span } from './tracing.ts';
import { serviceHeader, type ServiceTrust } from './trust.ts';

export interface InternalClientOptions {
  core: Replicas;
  /** Who asks. */
  serviceName: string;
  trust: ServiceTrust;
  /** For a call with all its retries. */
  timeoutMs: number;
  /** Whether answers from a copy of the database do, in whatever they are asked for; else only where those may be read. */
  acceptsStale?: boolean;
  /** How long no call is tried after five in a row have failed. Default 1 s. */
  breakMs?: number;
}

export interface InternalClient {
  /**
   * The parsed answer. Throws STORE_UNAVAILABLE when core (or what it needs) does not answer in time, the signal's
   * reason when the caller gives up, and a plain error when core refuses the call, which is a bug.
   */
  call<K extends InternalCall>(
    name: K,
    input: z.input<InternalApi[K]['input']>,
    signal?: AbortSignal,
  ): Promise<z.output<InternalApi[K]['output']>>;
}

/** Of one process and kind; what waits longer than its deadline is not asked. */
const runningMax = 64;
const waitingMax = 1_024;
const retriesMax = 2;
const failuresToBreak = 5;
const defaultBreakMs = 1_000;

/** Core answered, but not to the question: asking again will not help. */
class InternalCallRefused extends Error {
  constructor(name: string, status: number) {
    super(`core refused the internal call ${name} with status ${status}.`);
    this.name = 'InternalCallRefused';
  }
}

/** Core could not answer. */
class InternalCallFailed extends Error {
  /** What core did without, where it says so. */
  readonly store: string | undefined;
  constructor(name: string, status: number, store: string | undefined) {
    super(`core answered the internal call ${name} with status ${status}.`);
    this.name = 'InternalCallFailed';
    this.store = store;
  }
}
const storeOf = (error: unknown) => (error instanceof InternalCallFailed ? error.store : undefined);

const isFailure = (error: Error): boolean =>
  !(error instanceof InternalCallRefused) && error.name !== 'AbortError';

/** One for each kind of calls, because the breaker remembers. */
const createLane = (timeoutMs: number, breakMs: number): Lane => ({
  guard: createGuard({
    name: 'core',
    deadlineMs: timeoutMs,
    bulkhead: { runningMax, waitingMax },
    retry: { timesMax: retriesMax, fromMs: 25, mostMs: 250 },
    breaker: { failuresMax: failuresToBreak, restMs: breakMs },
    isFailure,
  }),
});

const asked = {
  kind: 'client',
  attributes: { 'http.request.method': 'POST', 'peer.service': 'core' },
} as const;

/** What becomes of calls of one kind: those that a copy may answer go on while others fail. */
interface Lane {
  guard: Guard;
  /** The store that core did without when it failed last: what a call is told that is not tried. */
  lacking?: string;
}

/** A client of core's internal API for one service. */
export function createInternalClient(options: InternalClientOptions): InternalClient {
  const { timeoutMs, acceptsStale = false, breakMs = defaultBreakMs } = options;
  const [fresh, stale] = [createLane(timeoutMs, breakMs), createLane(timeoutMs, breakMs)];
  const attempt = createAttempt(options);

  return {
    async call(name, input, signal) {
      const { input: toBody, output: parseAnswer } = internalApi[name];
      const body = JSON.stringify(toBody.parse(input));
      const isStaleDoing = acceptsStale || mayReadStale();
      const lane = isStaleDoing ? stale : fresh;
      const answer = await lane
        .guard(
          (inTime) =>
            span(`core ${name}`, asked, () =>
              attempt({ name, body, isStaleDoing }, inTime as AbortSignal),
            ).then(
              (given) => {
                lane.lacking = undefined;
                return given;
              },
              (error: Error) => {
                if (isFailure(error)) lane.lacking = storeOf(error);
                throw error;
              },
            ),
          signal,
        )
        .catch((error: unknown) => {
          signal?.throwIfAborted();
          if (error instanceof InternalCallRefused) throw error;
          const store = isHeldBack(error) ? lane.lacking : storeOf(error);
          throw storeUnavailable('core', error, store === undefined ? undefined : { store });
        });
      return parseAnswer.parse(answer) as never;
    },
  };
}

interface Attempt {
  name: InternalCall;
  body: string;
  /** Whether an answer from a copy of the database does. */
  isStaleDoing: boolean;
}
const Failure = z.object({ store: z.string().optional() });

function createAttempt({ core, serviceName, trust }: InternalClientOptions) {
  const spread = createSpread(core);
  return async ({ name, body, isStaleDoing }: Attempt, signal: AbortSignal): Promise<unknown> => {
    const traceparent = activeTraceparent();
    const headers = {
      'content-type': 'application/json',
      [serviceHeader]: await trust.sign(serviceName),
      ...(traceparent !== null && { [traceparentHeader]: traceparent }),
      ...(isStaleDoing && { [acceptsStaleHeader]: '1' }),
    };
    const { response, answer } = await askSpread(spread, { repeatable: true, signal }, async (url) => {
      const given = await fetch(new URL(`/internal/${name}`, url), { method: 'POST', headers, body, signal });
      const said: unknown = given.ok ? await given.json() : await given.json().catch(() => undefined);
      if (given.status === 503 && isClosing(said)) throw new ReplicaCloses(url);
      return { response: given, answer: said };
    });
    noteStaleHeader(response.headers.get(staleAsOfHeader));
    if (response.ok) return answer;
    if (response.status < 500) throw new InternalCallRefused(name, response.status);
    throw new InternalCallFailed(name, response.status, Failure.safeParse(answer).data?.store);
  };
}
