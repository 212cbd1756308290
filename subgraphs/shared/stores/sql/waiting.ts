/** Who waits for what, behind one subscription to wake-ups however many they are. */

export interface Waiting {
  /** A place among those who wait for `subject`; it must be left. */
  enter(subject: string): WaitingPlace;
}
export interface WaitingPlace {
  /** Resolves at the next hint since the last call, after `ms`, or when the signal aborts. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  /** A hint of one's own. */
  hint(): void;
  leave(): void;
}

/** `subscribe` is called when the first one enters and its result when the last one has left. */
export function createWaiting(subscribe: (wake: (subject: string) => void) => () => void): Waiting {
  const subjects = new Map<string, Set<() => void>>();
  let unsubscribe: (() => void) | undefined;

  function wake(subject: string) {
    // A hint without a name follows a reconnect: anything may have rows.
    const places = subject ? [subjects.get(subject)] : [...subjects.values()];
    for (const entry of places) for (const hint of entry ?? []) hint();
  }

  return {
    enter(subject) {
      unsubscribe ??= subscribe(wake);
      let isHinted = false;
      let waker: (() => void) | undefined;
      const hint = () => {
        isHinted = true;
        waker?.();
      };
      const places = subjects.get(subject) ?? new Set();
      subjects.set(subject, places.add(hint));
      return {
        hint,
        async next(ms, signal) {
          if (!isHinted && !signal.aborted) await pause(ms, signal, (resume) => (waker = resume));
          waker = undefined;
          isHinted = false;
        },
        leave() {
          places.delete(hint);
          if (places.size === 0 && subjects.get(subject) === places) subjects.delete(subject);
          if (subjects.size > 0) return;
          unsubscribe?.();
          unsubscribe = undefined;
        },
      };
    },
  };
}

function pause(ms: number, signal: AbortSignal, onStart: (resume: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', resume, { once: true });
    onStart(resume);
    function resume() {
      clearTimeout(timer);
      signal.removeEventListener('abort', resume);
      resolve();
    }
  });
}
