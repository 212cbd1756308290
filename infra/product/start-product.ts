/** Starts the product as a user does, in a data folder and on ports of its own; for proofs, benchmarks and journeys. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '../local/environment.ts';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface StartedProduct extends AsyncDisposable {
  addresses: Record<ServiceName, string>;
  /** Every address of each, where there are several. */
  replicas: Record<ServiceName, string[]>;
  dataDir: string;
  /** From spawn to the READY line. */
  readyMs: number;
  /** Everything written to the terminal so far. */
  output(): string;
  /** Process id of a replica now (the second of core is `core-2`), or of the embedded database's postmaster. */
  pidOf(name: ServiceName | `${ServiceName}-${number}` | 'database'): Promise<number>;
  /** SIGTERM and the wait for its end; answers the exit code. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  /** Variables besides the ports and the data folder. */
  env?: Record<string, string>;
  /** Arguments of `npm start`. */
  args?: string[];
  /** An existing data folder, kept at the end; a fresh one that is deleted when absent. */
  dataDir?: string;
  readyWithinMs?: number;
}

/** Starts `npm start` and waits for its READY line; throws with the last lines it wrote when it ends before. */
export async function startProduct(options: StartOptions = {}): Promise<StartedProduct> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'ensure-product-')));
  // Else the database, which does not run as root, could not reach it and would keep its files elsewhere.
  if (!options.dataDir) await chmod(dataDir, 0o755);
  const begunAt = Date.now();
  const ports = Object.fromEntries(
    ['WEB', 'GATEWAY', 'CORE', 'AI', 'ANALYTICS'].map((name) => [`PORT_${name}`, '0']),
  );
  const child = spawn('npm', ['start', '--', ...(options.args ?? [])], {
    cwd: repositoryRoot,
    env: { ...process.env, NODE_ENV: 'development', ...ports, DATA_DIR: dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const line = await readyLine(child, () => output, options.readyWithinMs ?? 120_000);
  const readyMs = Date.now() - begunAt;
  const stop = () => stopChild(child);
  const pairs = line.split(' ').map((pair) => pair.split('=') as [ServiceName, string]);
  const replicas = Object.fromEntries(pairs.map(([name, urls]) => [name, urls.split(',')]));
  return {
    addresses: Object.fromEntries(pairs.map(([name, urls]) => [name, urls.split(',')[0]])) as Record<
      ServiceName,
      string
    >,
    replicas: replicas as Record<ServiceName, string[]>,
    dataDir,
    readyMs,
    output: () => output,
    pidOf: async (name) =>
      Number((await readFile(path.join(dataDir, 'run', `${name}.pid`), 'utf8')).split('\n')[0]),
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readyLine(child: ChildProcess, output: () => string, withinMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(new Error(`not ready within ${withinMs} ms: ${output().slice(-2_000)}`))),
      withinMs,
    );
    const look = () => {
      const line = /^READY (.*)$/m.exec(output())?.[1];
      if (line) finish(() => resolve(line.trim()));
    };
    const ended = (code: number | null) =>
      finish(() => reject(new Error(`npm start ended with ${code}: ${output().slice(-2_000)}`)));
    function finish(settle: () => void) {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      child.off('exit', ended);
      settle();
    }
    child.stdout?.on('data', look);
    child.once('exit', ended);
  });
}

async function stopChild(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
