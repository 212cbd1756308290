/** Fetches the model's files from the hub where its authors publish them. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { knownModel, type KnownFile } from '../../subgraphs/ai/src/embedding/model/known-model.ts';
import type { ModelFetcher, Report } from './ports.ts';

const hub = 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/main/';
const connectTimeoutMs = 20_000;
const timeoutMs = 10 * 60_000;

/** `base` ends with a slash; file names are appended to it. */
export function fetchFromHub(base: string = hub): ModelFetcher {
  return {
    name: `from ${new URL(base).host}`,
    async fetch(folder, report, signal) {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      for (const name of Object.keys(knownModel.files) as KnownFile[]) {
        await download({
          url: new URL(name, base),
          file: path.join(folder, name),
          bytesMax: knownModel.files[name].bytes,
          report,
          signal: deadline,
        });
      }
      return { kind: 'folder', path: folder };
    },
  };
}

interface Download {
  url: URL;
  file: string;
  /** Of the pinned file: more is not taken. */
  bytesMax: number;
  report: Report;
  signal: AbortSignal;
}

async function download({ url, file, bytesMax, report, signal }: Download): Promise<void> {
  const body = await open(url, signal);
  await pipeline(body, meter(path.basename(file), bytesMax, report), createWriteStream(file), { signal });
}

async function open(url: URL, signal: AbortSignal): Promise<Readable> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Error('it does not answer')), connectTimeoutMs);
  const response = await fetch(url, { signal: AbortSignal.any([signal, patience.signal]) })
    .catch((error: unknown) => {
      throw patience.signal.aborted
        ? patience.signal.reason
        : new Error('it cannot be reached', { cause: error });
    })
    .finally(() => clearTimeout(timer));
  if (!response.ok || !response.body) throw new Error(`${url.pathname} answers ${response.status}`);
  return Readable.fromWeb(response.body);
}

/** Passes bytes on, says every tenth of them, and stops what is longer than the pinned file. */
function meter(name: string, bytesMax: number, report: Report): Transform {
  let bytes = 0;
  let told = -1;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      const tenth = Math.floor((bytes / bytesMax) * 10);
      if (tenth > told) report(`  ${name}: ${tenth * 10} % of ${(bytesMax / 1e6).toFixed(1)} MB`);
      told = tenth;
      done(bytes > bytesMax ? new Error(`${name} is longer than the pinned file`) : null, chunk);
    },
  });
}
