/**
 * A process of its own that reads one document from stdin and answers over IPC, so that a file made to exhaust memory
 * or time ends this process and not the service. It is given no environment and holds no secret.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UnreadableDocument } from '../domain/document.ts';
import { cutPassages } from '../domain/passages.ts';
import { createThreadRecogniser } from './ocr/recogniser.ts';
import { yieldProcessor } from './ocr/yield-processor.ts';
import { ParseTask, type ParseMessage } from './parse-messages.ts';
import { readDocument } from './read-document.ts';
import { readingLimits } from './reading-limits.ts';

const itemsPerMessage = 200;

/** Kills the process from a thread of its own, which runs even while the reading thread never yields. */
const watch = `
  const { workerData } = require('node:worker_threads');
  const [end, memoryBytesMax] = [0, 1];
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData[memoryBytesMax] || Date.now() > workerData[end]) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

const send = (message: ParseMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

async function readStdin(bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > bytesMax) break;
  }
  return Buffer.concat(chunks);
}

async function sendAll<T>(items: T[], toMessage: (batch: T[]) => ParseMessage): Promise<void> {
  for (let from = 0; from < items.length; from += itemsPerMessage) {
    await send(toMessage(items.slice(from, from + itemsPerMessage)));
  }
}

/** When this process is ended, in milliseconds of the clock, and above how many bytes; seen by the thread that watches. */
const bounds = new Float64Array(new SharedArrayBuffer(16));

function widen(ms: number, bytes: number): void {
  bounds[0] = Number(bounds[0]) + ms;
  bounds[1] = Number(bounds[1]) + bytes;
}

/** Recognises when the parent lets it: only one document at a time is, and it goes behind everything else. */
function createScans({ recognition: limits }: ParseTask) {
  return {
    limits,
    recogniser: createThreadRecogniser({
      thread: new URL('./recogniser-thread.js', import.meta.url),
      pageCpuMs: limits.pageCpuMs,
    }),
    async admit(pages: number) {
      const go = once(process, 'message');
      await send({ kind: 'scans', pages });
      await go;
      widen(pages * limits.msPerPage, limits.memoryBytesMore);
      yieldProcessor();
    },
  };
}

async function parse(task: ParseTask): Promise<void> {
  const bytes = new Uint8Array(await readStdin(readingLimits.bytesMax));
  let told = 0;
  const tell = (
    stage: 'EXTRACT' | 'OCR',
    { done, total, pages }: Record<'done' | 'total' | 'pages', number>,
  ) => {
    if (Date.now() - told < 100 && done < total) return;
    told = Date.now();
    void send({ kind: 'read', stage, done, total, pages });
  };
  const { pages, language, warnings } = await readDocument(bytes, {
    onProgress: ({ done, total }) => tell('EXTRACT', { done, total, pages: total }),
    scans: { ...createScans(task), onProgress: (progress) => tell('OCR', progress) },
  });
  await sendAll(pages, (batch) => ({
    kind: 'pages',
    pages: batch.map(({ sections: _, ...page }) => page),
  }));
  await sendAll(cutPassages(pages), (passages) => ({ kind: 'passages', passages }));
  await sendAll(warnings, (batch) => ({ kind: 'warnings', warnings: batch }));
  await send({ kind: 'done', language });
}

const task = ParseTask.parse(JSON.parse(process.argv[2] ?? '{}'));
widen(Date.now() + task.timeoutMs, task.memoryBytesMax);
new Worker(watch, { eval: true, workerData: bounds, execArgv: [], env: {} }).unref();
process.once('disconnect', () => process.exit());
// The parent ends this process once it has everything: an exit of our own could overtake the last message.
await parse(task).catch((error: unknown) =>
  send(
    error instanceof UnreadableDocument
      ? { kind: 'refused', problem: error.message }
      : { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  ),
);
