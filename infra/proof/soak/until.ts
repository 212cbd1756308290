/** Waits for what comes about by itself. */
import { setTimeout as sleep } from 'node:timers/promises';

const lookEveryMs = 10;

/** Looks until `holds`; throws after `withinMs`. */
export async function until(what: string, withinMs: number, holds: () => boolean | Promise<boolean>) {
  const giveUpAt = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await sleep(lookEveryMs);
  }
}
