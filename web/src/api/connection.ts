/**
 * Whether the server can be reached, as all requests and the socket find out. One failure is only a doubt: the server is
 * asked, and counts as lost when it does not answer; then it is asked again until it does. Knows no transport and no
 * clock, so that tests own both.
 */
import { pauseBeforeTry } from './follow-stream.ts';

export interface ConnectionDeps {
  /** Whether the server answers now. Never throws. */
  ask(): Promise<boolean>;
  /** Runs the task later, or sooner when the network returns; answers how to cancel it. */
  schedule(delayMs: number, task: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

export interface Connection {
  isLost(): boolean;
  /** A request or the socket failed: the server may be away. */
  doubt(): void;
  /** Tells of changes. Answers how to stop. */
  onChange(tell: () => void): () => void;
}

export function createConnection({ ask, schedule, random }: ConnectionDeps): Connection {
  let lost = false;
  let asking = false;
  const listeners = new Set<() => void>();

  async function askUntilThere(attempt: number): Promise<void> {
    const there = await ask();
    if (lost === there) {
      lost = !there;
      for (const tell of listeners) tell();
    }
    if (there) asking = false;
    else schedule(pauseBeforeTry(attempt, random()), () => void askUntilThere(attempt + 1));
  }
  return {
    isLost: () => lost,
    doubt() {
      if (asking) return;
      asking = true;
      void askUntilThere(0);
    },
    onChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
