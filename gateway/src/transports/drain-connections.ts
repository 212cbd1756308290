/** Sends clients away over a window of time, so that they do not all connect again in the same moment. */
import type { Clock } from '@ensure-study/kit/clock';
import { closeCodes, type LiveConnection } from './socket-registry.ts';

export interface Draining {
  /** Those that are open now; asked again, because clients come and go meanwhile. */
  connections(): Iterable<LiveConnection>;
  windowMs: number;
  clock: Clock;
}

const stepMs = 50;

/** Resolves when everybody was told: at once where nobody is connected, and within the window however many are. */
export async function drainConnections({ connections, windowMs, clock }: Draining): Promise<void> {
  const told = new WeakSet<LiveConnection>();
  for (let stepsLeft = Math.max(1, Math.floor(windowMs / stepMs)); stepsLeft > 0; stepsLeft--) {
    const left = [...connections()].filter((connection) => !told.has(connection));
    const count = Math.ceil(left.length / stepsLeft);
    for (const connection of left.slice(0, count)) {
      told.add(connection);
      connection.close(closeCodes.goingAway, 'Going away');
    }
    if (left.length === count) return;
    await clock.sleep(stepMs);
  }
}
