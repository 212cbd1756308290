/** A clock that stands still until a test moves it. */
import type { Clock } from '@ensure-study/kit/clock';

export interface FakeClock extends Clock {
  /** Moves time on and ends every sleep that is then over, in the order of their ends. */
  advance(ms: number): Promise<void>;
  /** Sleeps that are waiting. */
  readonly sleeping: number;
}

interface Sleep {
  until: number;
  wake(): void;
}

/** A clock that shows `start`: milliseconds since the epoch or an ISO date. */
export function createFakeClock(start: number | string = '2026-01-05T08:00:00.000Z'): FakeClock {
  let now = typeof start === 'string' ? Date.parse(start) : start;
  const sleeps = new Set<Sleep>();
  return {
    now: () => now,
    get sleeping() {
      return sleeps.size;
    },
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const sleep: Sleep = { until: now + ms, wake: () => (settle(), resolve()) };
        const aborted = () => (settle(), reject(signal?.reason));
        const settle = () => {
          sleeps.delete(sleep);
          signal?.removeEventListener('abort', aborted);
        };
        signal?.addEventListener('abort', aborted, { once: true });
        sleeps.add(sleep);
      });
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...sleeps].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0];
        if (!next) break;
        now = Math.max(now, next.until);
        next.wake();
        // What was waiting may go on, and sleep again, before time moves further.
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = end;
    },
  };
}
