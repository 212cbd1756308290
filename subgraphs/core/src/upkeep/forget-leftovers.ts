/** Lets go of rows that are too old to be of use, in small steps, so that nobody waits for it. */
import type { Dependencies } from '../dependencies.ts';
import type { Leftover } from './ports.ts';

const batchSize = 1_000;
/** What is left after that waits for the next round. */
const batchesMax = 100;

/** Goes through all kinds once; stops between two steps when the signal aborts. Throws what the database says. */
export async function forgetLeftovers(
  { clock, logger }: Pick<Dependencies, 'clock' | 'logger'>,
  leftovers: readonly Leftover[],
  signal: AbortSignal,
): Promise<void> {
  for (const { what, ageMs, forget } of leftovers) {
    const before = new Date(clock.now() - ageMs);
    let forgotten = 0;
    for (let batches = 0; batches < batchesMax && !signal.aborted; batches++) {
      const count = await forget(before, batchSize);
      forgotten += count;
      if (count < batchSize) break;
    }
    if (forgotten > 0) logger.info({ what, forgotten }, 'old rows were forgotten');
  }
}
