/** Loopback ports that stay the same from run to run, so that what was written down of a server stays true. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Below the range from which systems take ports for outgoing connections, one of which could sit on ours. */
export const portRange = { from: 20_000, to: 29_999 };
const triesMax = 1_000;
const givenBackWithinMs = 1_000;

const Kept = z.record(z.string(), z.int().min(1).max(65_535));

/** The port that `name` had before, where it is free or `isOurs`; another one where not. */
export async function choosePort(
  name: string,
  kept: Readonly<Record<string, number>>,
  isFree: (port: number) => Promise<boolean>,
  chance: () => number = Math.random,
): Promise<number> {
  const before = kept[name];
  if (before !== undefined && (await isFree(before))) return before;
  const taken = new Set(Object.values(kept));
  for (let tries = 0; tries < triesMax; tries += 1) {
    const port = portRange.from + Math.floor(chance() * (portRange.to - portRange.from + 1));
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port was found from ${portRange.from} to ${portRange.to}.`);
}

export interface KeptPorts {
  /** As they were settled last; empty before the first time. */
  of(server: string, names: readonly string[]): Record<string, number>;
  /** For a server that is about to start: nothing else listens on them. */
  settle(server: string, names: readonly string[]): Promise<Record<string, number>>;
}

export function openKeptPorts(file: string): KeptPorts {
  const key = (server: string, name: string) => `${server}.${name}`;
  const of = (server: string, names: readonly string[]) => {
    const kept = read(file);
    return Object.fromEntries(
      names.flatMap((name) => {
        const port = kept[key(server, name)];
        return port === undefined ? [] : [[name, port]];
      }),
    );
  };
  // One after the other: two servers that start together must not be given the same port.
  let turn: Promise<unknown> = Promise.resolve();
  const settle = (server: string, names: readonly string[]) => {
    const settled = turn.then(async () => {
      const kept = read(file);
      for (const name of names) {
        await givenBack(kept[key(server, name)]);
        kept[key(server, name)] = await choosePort(key(server, name), kept, isFreePort);
      }
      writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`);
      renameSync(`${file}.new`, file);
      return of(server, names);
    });
    turn = settled.catch(() => undefined);
    return settled;
  };
  return { of, settle };
}

/** A process that was killed is gone a moment before the last of its threads, which still holds its ports. */
async function givenBack(port: number | undefined): Promise<void> {
  const until = Date.now() + givenBackWithinMs;
  while (port !== undefined && !(await isFreePort(port)) && Date.now() < until) await sleep(20);
}

function read(file: string): Record<string, number> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Absent or cut short: the ports are chosen anew.
    return {};
  }
}

export function isFreePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
