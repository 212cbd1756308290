/** How the services stand, by their own word. */
import { z } from 'zod';
import { withDeadline } from '@ensure-study/kit/deadline';
import type { ServiceState } from './degraded-capabilities.ts';

const Readiness = z.object({
  dependencies: z.record(z.string(), z.object({ state: z.enum(['up', 'down']) })),
});
/** A service gives each of its own dependencies a second. */
const lookMs = 1_500;

/** Asks all replicas of all services at once. Never rejects. */
export function createLook(services: Readonly<Record<string, readonly string[]>>) {
  return async (): Promise<Record<string, ServiceState>> => {
    const states = Object.entries(services).map(async ([name, addresses]) => {
      const replicas = await Promise.all(addresses.map(stateOf));
      return [name, together(replicas)] as const;
    });
    return Object.fromEntries(await Promise.all(states));
  };
}

async function stateOf(address: string): Promise<ServiceState> {
  try {
    const url = new URL('/health/ready', address);
    return await withDeadline('readiness', lookMs, undefined, async (signal) => {
      // A service that is down says by which dependency, with the status 503.
      const response = await fetch(url, { signal });
      const dependencies = Object.entries(Readiness.parse(await response.json()).dependencies);
      const named = (wanted: 'up' | 'down') =>
        dependencies.filter(([, { state }]) => state === wanted).map(([name]) => name);
      return { up: named('up'), down: named('down') };
    });
  } catch {
    return 'silent';
  }
}

/** One replica is as good as several: a service lacks what each of those that answer lacks. */
function together(replicas: readonly ServiceState[]): ServiceState {
  const answering = replicas.filter((state) => state !== 'silent');
  const [first] = answering;
  if (!first) return 'silent';
  const up = [...new Set(answering.flatMap((state) => state.up))];
  return { up, down: first.down.filter((name) => answering.every(({ down }) => down.includes(name))) };
}
