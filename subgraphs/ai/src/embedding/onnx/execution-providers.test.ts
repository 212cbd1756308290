import { access, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nativeFolder, openOnFirst, providersIn, type Provider } from './execution-providers.ts';

test('the folder is the one that the runtime itself is loaded from', async () => {
  await expect(access(path.join(nativeFolder(), 'onnxruntime_binding.node'))).resolves.toBeUndefined();
});

test('a graphics processor is tried first where its library has been installed, and not without it', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'providers-'));
  expect(await providersIn(folder)).toEqual(['cpu']);
  await writeFile(path.join(folder, 'libonnxruntime_providers_cuda.so'), '');
  expect(await providersIn(folder)).toEqual(['cuda', 'cpu']);
});

test('a provider that cannot open leaves the work to the next one', async () => {
  const opened = await openOnFirst(['cuda', 'cpu'], (provider: Provider) =>
    provider === 'cuda' ? Promise.reject(new Error('no device')) : Promise.resolve(`on ${provider}`),
  );
  expect(opened).toEqual({ provider: 'cpu', opened: 'on cpu' });
});

test('where none can open, the reason of the last is told', async () => {
  const open = (provider: Provider) => Promise.reject(new Error(`${provider} failed`));
  await expect(openOnFirst(['cuda', 'cpu'], open)).rejects.toThrow('cpu failed');
});
