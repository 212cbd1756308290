/** What people and operators see while a store is away. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { EntryKind, Journal } from '../proof/kill/journal.ts';
import type { StartedProduct } from '../product/start-product.ts';
import { describeReads, type Reading } from './reading.ts';
import type { Window } from './unkept.ts';

interface Watched {
  product: StartedProduct;
  journal: Journal;
  reading: Reading;
  say(line: string): void;
}
const Readiness = z.object({
  status: z.enum(['ready', 'degraded', 'down', 'draining']),
  dependencies: z.record(z.string(), z.object({ state: z.enum(['up', 'down']) })),
});
const services = ['gateway', 'core', 'ai', 'analytics'] as const;
const reportEveryMs = 3_000;

export function createWatch({ product, journal, reading, say }: Watched) {
  let before = journal.counts();
  let refusals = new Map<string, number>();
  let slowestMs = 0;

  const { readinessOf, describe } = createLook(product);

  async function report(when: string): Promise<Window> {
    const now = journal.counts();
    const kinds = Object.keys(now) as EntryKind[];
    const acknowledged = kinds.map((kind) => `${kind} ${now[kind] - before[kind]}`).join(', ');
    const refused = [...refusals].map(([why, times]) => `${times} × ${why}`).join('; ');
    const within = refused ? `${refused} within ${Math.round(slowestMs)} ms` : 'none';
    say(`${when}: acknowledged ${acknowledged}; refused: ${within}`);
    const reads = reading.take();
    say(`${' '.repeat(when.length)}  ${describeReads(reads)}`);
    say(`${' '.repeat(when.length)}  ${(await Promise.all(services.map(describe))).join(', ')}`);
    const window = { reads, slowestRefusalMs: slowestMs };
    before = now;
    refusals = new Map();
    slowestMs = 0;
    return window;
  }
  return {
    report,
    noteRefusal(error: Error, afterMs: number): void {
      slowestMs = Math.max(slowestMs, afterMs);
      const why = /\[([A-Z_]+)\]/.exec(error.message)?.[1] ?? error.message.slice(0, 80);
      refusals.set(why, (refusals.get(why) ?? 0) + 1);
    },
    /** Reports every few seconds for as long as that; answers what people got meanwhile. */
    async during(ms: number): Promise<Window[]> {
      const windows: Window[] = [];
      for (let passed = 0; passed < ms; passed += reportEveryMs) {
        await sleep(reportEveryMs);
        windows.push(await report(`${Math.round((passed + reportEveryMs) / 1_000)} s`.padStart(6)));
      }
      return windows;
    },
    async isReady(): Promise<boolean> {
      const states = await Promise.all(
        services.map((service) => readinessOf(service).catch(() => undefined)),
      );
      return states.every((readiness) => readiness?.status === 'ready');
    },
  };
}

/** How a service stands, and what it goes without. */
function createLook(product: StartedProduct) {
  async function readinessOf(service: (typeof services)[number]) {
    const address = new URL('/health/ready', product.addresses[service]);
    const response = await fetch(address, { signal: AbortSignal.timeout(3_000) });
    return Readiness.parse(await response.json());
  }
  async function describe(service: (typeof services)[number]): Promise<string> {
    const readiness = await readinessOf(service).catch(() => undefined);
    const down = Object.entries(readiness?.dependencies ?? {}).filter(([, { state }]) => state === 'down');
    const names = down.map(([name]) => name).join(', ');
    return `${service} ${readiness?.status ?? 'silent'}${names ? ` (without ${names})` : ''}`;
  }
  return { readinessOf, describe };
}
