/** Keeps guesses in line: a burst of guesses at one account is counted one by one, and hashing never takes every core. */
import type { VerificationQueue } from '../ports.ts';

/** At most `concurrentMax` at a time, and at most `waitingMax` in all. */
export function createVerificationQueue(options: {
  concurrentMax: number;
  waitingMax: number;
}): VerificationQueue {
  const { concurrentMax, waitingMax } = options;
  const lastOf = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let queued = 0;

  async function withSlot<T>(work: () => Promise<T>): Promise<T> {
    if (running >= concurrentMax) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  return {
    async run(key, work) {
      if (queued >= waitingMax) return undefined;
      queued++;
      const turn = (lastOf.get(key) ?? Promise.resolve()).then(() => withSlot(work));
      const settled = turn.catch(() => undefined);
      lastOf.set(key, settled);
      try {
        return await turn;
      } finally {
        queued--;
        if (lastOf.get(key) === settled) lastOf.delete(key);
      }
    },
  };
}
