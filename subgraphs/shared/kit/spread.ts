/** Spreads requests over the replicas of a service, and goes on to another one when the first has gone. */
import type { Replicas } from './replicas.ts';

/** A replica with one request more under way, until it is disposed of. */
export interface Held extends Disposable {
  readonly url: string;
}

export interface Spread {
  readonly replicas: Replicas;
  /**
   * The well replica with the fewest requests of this spread under way, in turn where several have as few; one that is not
   * well when no other is left. Undefined when all are in `except`.
   */
  hold(except?: ReadonlySet<string>): Held | undefined;
}

/** A spread with counts of its own: requests and subscriptions weigh too differently to be counted together. */
export function createSpread(replicas: Replicas): Spread {
  const { urls } = replicas;
  const open = new Map<string, number>();
  const openAt = (url: string) => open.get(url) ?? 0;
  let turn = Math.floor(Math.random() * urls.length);
  return {
    replicas,
    hold(except) {
      const left = urls.filter((url) => !except?.has(url));
      const well = left.filter((url) => replicas.isWell(url));
      const choices = well.length > 0 ? well : left;
      turn += 1;
      const inTurn = choices.map((_, index) => choices[(index + turn) % choices.length] as string);
      const [first] = inTurn.sort((one, other) => openAt(one) - openAt(other));
      if (first === undefined) return undefined;
      open.set(first, openAt(first) + 1);
      return { url: first, [Symbol.dispose]: once(() => open.set(first, openAt(first) - 1)) };
    },
  };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** Thrown where a replica says that it closes and has not begun what it was asked. */
export class ReplicaCloses extends Error {
  constructor(url: string) {
    super(`${url} closes and takes no more requests.`);
    this.name = 'ReplicaCloses';
  }
}

/** What Fastify answers while it closes, in place of beginning with a request. */
export const isClosing = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'message' in body &&
  body.message === 'Service Unavailable' &&
  !('errors' in body);

export interface Asking {
  /** Whether it does no harm when a replica has done it already: a replica that breaks off may have. */
  repeatable: boolean;
  signal: AbortSignal;
}

/**
 * Runs `attempt` on one replica after another: on each that takes no request, and once more when one breaks off and the
 * request is `repeatable` — on another where there is one, for a single one may merely have closed an idle connection.
 */
export async function askSpread<T>(
  spread: Spread,
  { repeatable, signal }: Asking,
  attempt: (url: string) => Promise<T>,
): Promise<T> {
  const tried = new Set<string>();
  let repeats = repeatable ? 1 : 0;
  for (;;) {
    using held = spread.hold(tried) ?? (spread.hold() as Held);
    const { url } = held;
    try {
      return await attempt(url);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined || signal.aborted) throw error;
      spread.replicas.noteGone(url, error);
      tried.add(url);
      const isLast = spread.replicas.urls.every((other) => tried.has(other));
      if (failure === 'brokeOff' ? repeats-- < 1 : isLast) throw error;
    }
  }
}

const networkCode = (error: unknown): { code?: unknown; syscall?: unknown } | undefined =>
  error instanceof Error ? ('code' in error ? error : networkCode(error.cause)) : undefined;
/** Nothing was sent. */
const refusals = new Set<unknown>(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** What a connection dies of, in the middle or because it was closed while it was idle. */
const breaks = new Set<unknown>(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** How a replica failed, rather than what was asked of it. */
export function failureOf(error: unknown): 'refused' | 'brokeOff' | undefined {
  if (error instanceof ReplicaCloses) return 'refused';
  const { code, syscall } = networkCode(error) ?? {};
  if (refusals.has(code) || syscall === 'connect') return 'refused';
  return breaks.has(code) ? 'brokeOff' : undefined;
}
