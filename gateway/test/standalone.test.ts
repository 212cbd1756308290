/** `ensure-gateway` as a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openCollector } from '@ensure-study/testkit/collector';
import { composeFake } from './fake-supergraph.ts';

const program = fileURLToPath(new URL('../src/standalone.ts', import.meta.url));
const Types = z.object({
  data: z.object({
    __schema: z.object({ queryType: z.object({ fields: z.array(z.object({ name: z.string() })) }) }),
  }),
});

const start = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', program, ...args]);

it('puts its supergraph file in force again whenever it changes, and keeps the one before when the file is broken', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-gateway-'));
  const file = path.join(folder, 'supergraph.graphql');
  const replace = async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  await replace(composeFake().supergraphSdl);
  const gateway = start('--supergraph', file, '--port', '0', '--no-auth');
  try {
    let output = '';
    gateway.stdout.on('data', (text) => (output += text));
    const url = await vi.waitFor(() => z.string().parse(/READY gateway=(\S+)/.exec(output)?.[1]), {
      timeout: 20_000,
    });
    const fields = async () => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __schema { queryType { fields { name } } } }' }),
      });
      return Types.parse(await response.json()).data.__schema.queryType.fields.map(({ name }) => name);
    };
    expect(await fields()).not.toContain('motto');
    await replace('type Query {');
    await vi.waitFor(() => expect(output).toContain('the supergraph cannot be used'), { timeout: 10_000 });
    expect(await fields()).toContain('answers');
    await replace(composeFake({ more: 'extend type Query { motto: String }' }).supergraphSdl);
    await vi.waitFor(async () => expect(await fields()).toContain('motto'), {
      timeout: 10_000,
      interval: 100,
    });
    expect(output).toContain('the supergraph has changed');
    gateway.kill('SIGTERM');
    expect(await once(gateway, 'exit')).toEqual([0, null]);
  } finally {
    gateway.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});

it('tells in one sentence that its port is taken, and ends with 1', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-gateway-'));
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, composeFake().supergraphSdl);
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const gateway = start('--supergraph', file, '--port', String(port), '--no-auth');
  try {
    let complaint = '';
    gateway.stderr.on('data', (text) => (complaint += text));
    expect(await once(gateway, 'close')).toEqual([1, null]);
    expect(complaint).toBe(`Port ${port} of 127.0.0.1 is in use by another program.\n`);
  } finally {
    gateway.kill('SIGKILL');
    holder.close();
    await rm(folder, { recursive: true, force: true });
  }
});

it('exports its traces to the collector that its config names', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-gateway-'));
  await using collector = await openCollector();
  const [file, config] = [path.join(folder, 'supergraph.graphql'), path.join(folder, 'config.json')];
  await writeFile(file, composeFake().supergraphSdl);
  await writeFile(config, JSON.stringify({ traces: { endpoint: collector.url } }));
  const gateway = start('--supergraph', file, '--port', '0', '--config', config, '--no-auth');
  try {
    let output = '';
    gateway.stdout.on('data', (text) => (output += text));
    const url = await vi.waitFor(() => z.string().parse(/READY gateway=(\S+)/.exec(output)?.[1]), {
      timeout: 20_000,
    });
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    gateway.kill('SIGTERM');
    // What is left to be told is told before it ends.
    expect(await once(gateway, 'exit')).toEqual([0, null]);
    expect(collector.spans.map(({ service }) => service)).toContain('gateway');
  } finally {
    gateway.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
