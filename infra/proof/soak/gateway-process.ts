/** `ensure-gateway` as it is built, alone in a process whose heap can be looked at. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import { repositoryRoot } from '../../product/start-product.ts';
import { askOnce } from './ask-once.ts';
import { until } from './until.ts';
import type { Ask, Census } from './gauge.ts';

export interface GatewayProcess extends AsyncDisposable {
  url: string;
  /** `heapUsed` after a forced collection. */
  heapBytes(): Promise<number>;
  census(): Promise<Census>;
  /** Subscriptions by its own metrics, those of clients and those at subgraphs together. */
  subscriptions(): Promise<number>;
  /** Puts another supergraph in its file, and waits until it is in force, which `isInForce` looks at. */
  reload(supergraphSdl: string, isInForce: () => Promise<boolean>): Promise<void>;
}

export interface GatewayProcessOptions {
  folder: string;
  supergraphSdl: string;
  /** As `ensure-gateway --config` takes it. */
  config: object;
}

/**
 * Compiled code is part of `heapUsed`, and V8 compiles, gives up and compiles again for as long as a process runs: some
 * hundred bytes a cycle after a thousand of them, and nothing of the gateway's. So all is interpreted, once and for good.
 */
const interpreted = ['--no-opt', '--no-sparkplug', '--no-flush-bytecode'];
const startMs = 30_000;
const answerMs = 60_000;
const reloadMs = 20_000;

export async function openGatewayProcess(options: GatewayProcessOptions): Promise<GatewayProcess> {
  const at = (name: string) => path.join(options.folder, name);
  const supergraphFile = at('supergraph.graphql');
  await build({
    entryPoints: [fileURLToPath(new URL('./gauge.ts', import.meta.url))],
    ...{ outfile: at('gauge.mjs'), format: 'esm', platform: 'node', logLevel: 'warning' },
  });
  await writeFile(at('config.json'), JSON.stringify(options.config));
  await writeFile(supergraphFile, options.supergraphSdl);
  const program = path.join(repositoryRoot, 'gateway', 'bin', 'ensure-gateway.js');
  const measured = [...interpreted, '--expose-gc', '--import', at('gauge.mjs')];
  const given = ['--supergraph', supergraphFile, '--config', at('config.json'), '--port', '0'];
  const child = spawn(process.execPath, [...measured, program, ...given], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  const readyUrl = () => /^READY gateway=(\S+)$/m.exec(output)?.[1];
  await until('the gateway is ready', startMs, () => readyUrl() !== undefined);
  const url = z.string().parse(readyUrl());

  async function ask<T>(what: Ask): Promise<T> {
    const answered = once(child, 'message', { signal: AbortSignal.timeout(answerMs) });
    child.send(what);
    return (await answered)[0] as T;
  }

  return {
    url,
    heapBytes: () => ask<number>('heap'),
    census: () => ask<Census>('census'),
    subscriptions: () => readSubscriptions(url),
    async reload(supergraphSdl, isInForce) {
      await writeFile(`${supergraphFile}.new`, supergraphSdl);
      await rename(`${supergraphFile}.new`, supergraphFile);
      await until('the supergraph is in force', reloadMs, isInForce);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const gauges = /^(?:live|upstream)_subscriptions(?:\{[^}]*\})? (\d+)$/gm;

async function readSubscriptions(url: string): Promise<number> {
  const text = await askOnce(new URL('/metrics', url));
  const values = [...text.matchAll(gauges)].map(([, value]) => Number(value));
  if (values.length < 2) throw new Error('The gateway does not say how many subscriptions it has.');
  return values.reduce((sum, value) => sum + value, 0);
}
