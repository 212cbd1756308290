/** Deadlines: no wait without an end. */

/** The time allowed for something is over. */
export class DeadlineExceeded extends Error {
  constructor(what: string, timeoutMs: number) {
    super(`${what} took longer than ${timeoutMs} ms.`);
    this.name = 'DeadlineExceeded';
  }
}

export interface Deadline {
  /** Aborts when the time is over, or when the caller's own signal does. */
  readonly signal: AbortSignal;
  /** Ends the timer; the signal then stays as it is. */
  [Symbol.dispose](): void;
}

/** A deadline in `timeoutMs` that also follows `parent`. Dispose it: a timer and a listener hang on it. */
export function openDeadline(what: string, timeoutMs: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  const follow = () => controller.abort(parent?.reason);
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded(what, timeoutMs)), timeoutMs);
  if (parent?.aborted) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', follow);
    },
  };
}

/**
 * Runs `work` under a deadline. Rejects at the deadline (DeadlineExceeded) or when `parent` aborts (its reason), even
 * when the work does not listen to its signal.
 */
export async function withDeadline<T>(
  what: string,
  timeoutMs: number,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  using deadline = openDeadline(what, timeoutMs, parent);
  const { signal } = deadline;
  signal.throwIfAborted();
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work(signal), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
