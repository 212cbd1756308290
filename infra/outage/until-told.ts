/** What the page tells people, from where it asks. */
import { setTimeout as sleep } from 'node:timers/promises';
import { statusPath, type Capability } from '@ensure-study/contracts/status';
import { z } from 'zod';
import type { StartedProduct } from '../product/start-product.ts';

const Status = z.object({ degraded: z.array(z.string()) });
/** An open page asks every 10 s while something is missing; a machine at its limit takes longer to see a store again. */
const toldWithinMs = 45_000;
const askEveryMs = 500;

/** Waits until people are told of one of these; fails, with what they are told instead, when that does not come. */
export async function untilTold(
  product: StartedProduct,
  wanted: readonly (readonly Capability[])[],
  say: (line: string) => void,
): Promise<void> {
  const until = Date.now() + toldWithinMs;
  for (;;) {
    const response = await fetch(new URL(statusPath, product.addresses.web), {
      signal: AbortSignal.timeout(askEveryMs * 10),
    });
    const { degraded } = Status.parse(await response.json());
    if (wanted.some((names) => `${names}` === `${degraded}`)) {
      say(`the page tells that these are missing: ${degraded.join(', ') || 'none'}`);
      return;
    }
    if (Date.now() > until)
      throw new Error(
        `The page tells of ${degraded.join(', ') || 'nothing'}, not of ${wanted.join(' or ') || 'nothing'}.`,
      );
    await sleep(askEveryMs);
  }
}
