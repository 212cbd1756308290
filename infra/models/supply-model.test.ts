import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTinyModel } from '../../subgraphs/ai/src/embedding/model/tiny-model-folder.ts';
import { fetchFromHub } from './fetch-from-hub.ts';
import { fetchWithPip } from './fetch-with-pip.ts';
import type { ModelFetcher } from './ports.ts';
import { supplyModel } from './supply-model.ts';

async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'supply-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

async function supply(dataDir: string, fetchers: ModelFetcher[], embeddingModel?: string) {
  const lines: string[] = [];
  const outcome = await supplyModel({
    place: { dataDir, embeddingModel },
    fetchers,
    report: (line) => lines.push(line),
    signal: new AbortController().signal,
  });
  return { lines, outcome };
}

describe('supplying the model', () => {
  it('tries a graph that was named, and says where it lies', async () => {
    await using tiny = await writeTinyModel();
    const { outcome } = await supply(tiny.folder, [], tiny.onnxFile);
    expect(outcome).toEqual({
      ok: true,
      line: expect.stringContaining(`(8 dimensions) is ready: ${tiny.onnxFile}`) as string,
    });
  });

  it('goes on to the next way when one is not open, gives every reason, and the ways to supply it', async () => {
    await using data = await temporaryFolder();
    const closed = (name: string): ModelFetcher => ({
      name,
      fetch: () => Promise.reject(new Error(`no ${name} here`)),
    });
    const { lines, outcome } = await supply(data.folder, [closed('pigeon'), closed('post')]);
    expect(outcome).toMatchObject({
      ok: false,
      reason: /pigeon: no pigeon here; post: no post here[^]*EMBEDDING_MODEL=/,
    });
    expect(lines).toContain('Fetching post ...');
  });

  it('does not believe what it fetched, and keeps nothing of it', async () => {
    await using data = await temporaryFolder();
    const forged: ModelFetcher = {
      name: 'forged',
      async fetch(folder) {
        await writeFile(path.join(folder, 'model.safetensors'), 'weights');
        await writeFile(path.join(folder, 'tokenizer.json'), '{}');
        return { kind: 'folder', path: folder };
      },
    };
    const { outcome } = await supply(data.folder, [forged]);
    expect(outcome).toMatchObject({ ok: false, reason: /is not that of all-MiniLM-L6-v2/ });
    expect(await readdir(path.join(data.folder, 'models'))).toEqual([]);
  });

  it('does not fetch another model in place of one that was named and is not there', async () => {
    await using data = await temporaryFolder();
    let fetched = false;
    const eager: ModelFetcher = {
      name: 'eager',
      fetch: () => ((fetched = true), Promise.reject(new Error('no'))),
    };
    const { outcome } = await supply(data.folder, [eager], path.join(data.folder, 'gone.whl'));
    expect(outcome).toMatchObject({ ok: false, reason: /gone\.whl, which is neither a file or folder/ });
    expect(fetched).toBe(false);
  });
});

describe('ways to fetch', () => {
  const quiet = () => {};
  const patient = new AbortController().signal;

  it('says that there is no Python', async () => {
    await using data = await temporaryFolder();
    const fetcher = fetchWithPip(['no-python-of-this-name']);
    await expect(fetcher.fetch(data.folder, quiet, patient)).rejects.toThrow('there is no Python with pip');
  });

  it('says that the hub has no such file, or cannot be reached', async () => {
    await using data = await temporaryFolder();
    const server = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(fetchFromHub(base).fetch(data.folder, quiet, patient)).rejects.toThrow('answers 404');
    server.close();
    await once(server, 'close');
    await expect(fetchFromHub(base).fetch(data.folder, quiet, patient)).rejects.toThrow(
      'it cannot be reached',
    );
  });
});
