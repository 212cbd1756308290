import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeFake } from '../test/fake-supergraph.ts';
import { readStandalone } from './read-standalone.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'standalone-'));
  await writeFile(at('supergraph'), composeFake().supergraphSdl);
});
afterAll(() => rm(folder, { recursive: true }));

async function errorsOf(...args: string[]) {
  const outcome = await readStandalone(['--port', '0', ...args]);
  return outcome.ok ? [] : outcome.errors;
}
const withConfig = async (yaml: string) => {
  await writeFile(at('config'), yaml);
  return ['--supergraph', at('supergraph'), '--config', at('config')];
};

it('files that are not there are told together, a sentence each', async () => {
  expect(await errorsOf('--supergraph', at('none'), '--config', at('nor'))).toEqual([
    `The supergraph ${at('none')} is not there.`,
    `The config ${at('nor')} is not there.`,
  ]);
});

it('all that is wrong in what is there is told together', async () => {
  const args = await withConfig(
    `subscriptions: { nosuch: { shared: true }, nor: { shared: true } }\nsafelistFile: ${at('list')}\nidentity: { service: nobody, secretFile: ${at('secret')} }`,
  );
  expect(await errorsOf(...args)).toEqual([
    'identity.service: nobody is no subgraph of the supergraph.',
    'subscriptions: nosuch is no field of Subscription.',
    'subscriptions: nor is no field of Subscription.',
    `safelistFile: the list of operations ${at('list')} is not there.`,
    `identity: the secret ${at('secret')} is not there.`,
  ]);
});

it('a text that is no supergraph, and no YAML, is told in a line each', async () => {
  await writeFile(at('broken'), 'type Query {');
  const [, , ...config] = await withConfig('limits: { depth');
  const errors = await errorsOf('--supergraph', at('broken'), ...config);
  expect(errors).toEqual([
    expect.stringMatching(/^The supergraph .* cannot be served: .+$/),
    expect.stringMatching(/^The config is no YAML: .+$/),
  ]);
});

it('who does not say how people are known must say that nobody is', async () => {
  const args = await withConfig('production: true');
  expect(await errorsOf(...args)).toEqual([expect.stringContaining('--no-auth')]);
  expect(await errorsOf(...args, '--no-auth')).toEqual([]);
});
