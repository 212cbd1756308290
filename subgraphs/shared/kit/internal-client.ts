/** Asks core's internal API. Every call only reads, so a call that failed on the way is safely asked again. */
import {
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleWhen,
  retry,
  wrap,
  type IPolicy,
} from 'cockatiel';
import type { z } from 'zod';
import { internalApi, type InternalApi, type InternalCall } from '@ensure-study/contracts/internal-api';
import { withDeadline } from './deadline.ts';
import { storeUnavailable } from './errors.ts';
import type { Replicas } from './replicas.ts';
import { traceparentHeader } from './request-identity.ts';
import { askSpread, createSpread, isClosing, ReplicaCloses } from './spread.ts';
import { activeTraceparent, span } from './tracing.ts';
import { serviceHeader, type ServiceTrust } from './trust.ts';

export interface InternalClientOptions {
  core: Replicas;
  /** Who asks. */
  serviceName: string;
  trust: ServiceTrust;
  /** For a call with all its retries. */
  timeoutMs: number;
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

/** Waits and breaks: one policy per client, because the breaker remembers. */
function createPolicy(breakMs: number): IPolicy {
  const outage = handleWhen(
    (error) => !(error instanceof InternalCallRefused) && error.name !== 'AbortError',
  );
  // cockatiel's exponential backoff is jittered by default.
  const backoff = new ExponentialBackoff({ initialDelay: 25, maxDelay: 250 });
  return wrap(
    retry(outage, { maxAttempts: retriesMax, backoff }),
    circuitBreaker(outage, { halfOpenAfter: breakMs, breaker: new ConsecutiveBreaker(failuresToBreak) }),
  );
}

const asked = {
  kind: 'client',
  attributes: { 'http.request.method': 'POST', 'peer.service': 'core' },
} as const;

/** A client of core's internal API for one service. */
export function createInternalClient(options: InternalClientOptions): InternalClient {
  const { core, serviceName, trust, timeoutMs, breakMs = defaultBreakMs } = options;
  const policy = createPolicy(breakMs);
  const spread = createSpread(core);

  async function attempt(name: InternalCall, body: string, signal: AbortSignal): Promise<unknown> {
    const traceparent = activeTraceparent();
    const headers = {
      'content-type': 'application/json',
      [serviceHeader]: await trust.sign(serviceName),
      ...(traceparent !== null && { [traceparentHeader]: traceparent }),
    };
    const response = await askSpread(spread, { repeatable: true, signal }, async (url) => {
      const given = await fetch(new URL(`/internal/${name}`, url), { method: 'POST', headers, body, signal });
      if (given.status === 503 && isClosing(await given.json())) throw new ReplicaCloses(url);
      return given;
    });
    if (response.ok) return response.json();
    if (!response.bodyUsed) await response.body?.cancel();
    if (response.status < 500) throw new InternalCallRefused(name, response.status);
    throw new Error(`core answered the internal call ${name} with status ${response.status}.`);
  }

  return {
    async call(name, input, signal) {
      const { input: toBody, output: parseAnswer } = internalApi[name];
      const body = JSON.stringify(toBody.parse(input));
      const answer = await withDeadline('core', timeoutMs, signal, (deadline) =>
        policy.execute(() => span(`core ${name}`, asked, () => attempt(name, body, deadline)), deadline),
      ).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw error instanceof InternalCallRefused ? error : storeUnavailable('core', error);
      });
      return parseAnswer.parse(answer) as never;
    },
  };
}
