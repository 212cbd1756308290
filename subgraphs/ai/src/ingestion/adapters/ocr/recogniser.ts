/** Reads pictures in a thread of its own, so that a page that takes too long can be given up without the document. */
import { once } from 'node:events';
import { setInterval } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { GrayImage } from '../../domain/gray-image.ts';
import { openTesseract, type EngineReading, type OcrLanguage } from './tesseract.ts';

export interface Recogniser {
  /** Throws PageTookTooLong, after which it can be asked again. */
  read(image: GrayImage, languages: readonly OcrLanguage[]): Promise<EngineReading>;
  close(): Promise<void>;
}

export class PageTookTooLong extends Error {
  constructor() {
    super('The page takes too long to recognise.');
    this.name = 'PageTookTooLong';
  }
}

/** What the thread is asked and answers (recogniser-thread.ts). */
export interface ThreadRequest {
  image: GrayImage;
  languages: readonly OcrLanguage[];
}
export type ThreadAnswer = { reading: EngineReading } | { problem: string };

const lookMs = 250;

/** The thread starts with the first page. `pageCpuMs` is processor time of this process: waiting for others costs a page nothing. */
export function createThreadRecogniser(options: { thread: URL; pageCpuMs: number }): Recogniser {
  let worker: Worker | undefined;
  const end = async () => {
    await worker?.terminate();
    worker = undefined;
  };
  return {
    async read(image, languages) {
      worker ??= new Worker(options.thread, { env: {}, execArgv: [] });
      const answer = await ask(worker, { image, languages }, options.pageCpuMs).catch(async (error) => {
        await end();
        throw error;
      });
      if ('problem' in answer) throw new Error(answer.problem);
      return answer.reading;
    },
    close: end,
  };
}

async function ask(worker: Worker, request: ThreadRequest, cpuMsMax: number): Promise<ThreadAnswer> {
  // Of the worker's listeners only these are taken off afterwards: its own are what lets it be heard at all.
  const heard = new AbortController();
  const { signal } = heard;
  const answer = once(worker, 'message', { signal }) as Promise<[ThreadAnswer]>;
  const end = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`The recognising thread ended with ${code}.`);
  });
  worker.postMessage(request);
  try {
    const [given] = await Promise.race([answer, end, whenOver(cpuMsMax, signal)]);
    return given;
  } finally {
    heard.abort();
  }
}

/** Throws once this process has used so much more processor time, in milliseconds. */
async function whenOver(cpuMsMax: number, signal: AbortSignal): Promise<never> {
  const before = process.cpuUsage();
  for await (const _ of setInterval(lookMs, undefined, { signal })) {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000 > cpuMsMax) break;
  }
  throw new PageTookTooLong();
}

/** The engine in the calling thread, without a limit of time: for tests of what it reads. */
export async function createInlineRecogniser(): Promise<Recogniser> {
  const engine = await openTesseract();
  return { read: (image, languages) => engine.read(image, languages), close: async () => {} };
}
