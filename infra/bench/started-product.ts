/** A product of its own for a benchmark: `npm start` on free ports and a given data folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchDeps } from './ports.ts';

export interface StartedProduct extends AsyncDisposable {
  /** The gateway's `/graphql`. */
  endpoint: URL;
  /** From the spawn of npm to the READY line. */
  readyMs: number;
}

const readyTimeoutMs = 180_000;
const stopTimeoutMs = 30_000;
const services = ['WEB', 'GATEWAY', 'CORE', 'AI', 'ANALYTICS'];

/** Rejects with the last lines of output when it does not become ready. */
export async function startProduct(
  { root, variables, signal }: BenchDeps,
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<StartedProduct> {
  const ports = Object.fromEntries(services.map((name) => [`PORT_${name}`, '0']));
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...variables, ...ports, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(killer);
  };
  try {
    const lines = outputOf(child.stdout, child.stderr);
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(readyTimeoutMs)]);
    const gateway = await Promise.race([
      readyGateway(lines, deadline),
      ended.then(() => Promise.reject(new Error(`npm start ended:\n${lines.last()}`))),
    ]);
    const readyMs = performance.now() - begun;
    return { endpoint: new URL('/graphql', gateway), readyMs, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Output = ReturnType<typeof outputOf>;

/** Lines as they come, and the last of them. */
function outputOf(...streams: NodeJS.ReadableStream[]) {
  const kept: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const input of streams)
    createInterface({ input }).on('line', (line) => {
      kept.push(line);
      if (kept.length > 30) kept.shift();
      for (const listener of listeners) listener(line);
    });
  return {
    onLine: (listener: (line: string) => void) => void listeners.add(listener),
    last: () => kept.join('\n'),
  };
}

function readyGateway(output: Output, deadline: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener(
      'abort',
      () => reject(new Error(`npm start did not become ready:\n${output.last()}`)),
      {
        once: true,
      },
    );
    output.onLine((line) => {
      const gateway = /^READY .*\bgateway=(\S+)/.exec(line)?.[1];
      if (gateway) resolve(gateway);
    });
  });
}

/** A data folder that is gone afterwards. */
export async function temporaryDataDir(): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ensure-bench-'));
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
