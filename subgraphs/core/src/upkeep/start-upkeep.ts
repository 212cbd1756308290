/** Runs upkeep every hour for as long as the service runs. */
import type { Dependencies } from '../dependencies.ts';
import { forgetLeftovers } from './forget-leftovers.ts';
import type { Leftover } from './ports.ts';

const everyMs = 60 * 60 * 1000;

/** Begins at once; `close` waits for the step in hand. A round that fails is left to the next one. */
export function startUpkeep(
  deps: Pick<Dependencies, 'clock' | 'logger'>,
  leftovers: readonly Leftover[],
): { close(): Promise<void> } {
  const stop = new AbortController();
  const { signal } = stop;
  async function run() {
    while (!signal.aborted) {
      await forgetLeftovers(deps, leftovers, signal).catch((error: unknown) =>
        deps.logger.warn({ err: error }, 'old rows could not be forgotten'),
      );
      await deps.clock.sleep(everyMs, signal).catch(() => undefined);
    }
  }
  const running = run();
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}
