/** Turns pushed events into a stream, with a bound on how many may wait. */

export interface EventQueue<T> extends AsyncIterable<T> {
  /** False when the queue is full: the event was not taken. */
  push(event: T): boolean;
  /** Ends the stream after what waits. */
  end(): void;
  /** Ends the stream with an error after what waits. */
  fail(error: unknown): void;
}

/** A queue for one reader. */
export function createEventQueue<T>(waitingMax: number): EventQueue<T> {
  const waiting: T[] = [];
  let over: { error?: unknown } | undefined;
  let wake: (() => void) | undefined;
  const close = (how: { error?: unknown }) => {
    over ??= how;
    wake?.();
  };
  return {
    push(event) {
      if (over || waiting.length >= waitingMax) return false;
      waiting.push(event);
      wake?.();
      return true;
    },
    end: () => close({}),
    fail: (error) => close({ error }),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T;
        if (over) {
          if ('error' in over) throw over.error;
          return;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
