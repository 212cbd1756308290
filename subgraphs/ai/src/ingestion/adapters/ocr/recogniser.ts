/** Reads pictures in a thread of its own, so that a page that takes too long can be given up without the document. */
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

function ask(worker: Worker, request: ThreadRequest, cpuMsMax: number): Promise<ThreadAnswer> {
  const before = process.cpuUsage();
  return new Promise((resolve, reject) => {
    const looking = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000 > cpuMsMax) settle(() => reject(new PageTookTooLong()));
    }, lookMs);
    const settle = (how: () => void) => {
      clearInterval(looking);
      worker.removeAllListeners();
      how();
    };
    worker.once('message', (answer: ThreadAnswer) => settle(() => resolve(answer)));
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', (code) =>
      settle(() => reject(new Error(`The recognising thread ended with ${code}.`))),
    );
    worker.postMessage(request);
  });
}

/** The engine in the calling thread, without a limit of time: for tests of what it reads. */
export async function createInlineRecogniser(): Promise<Recogniser> {
  const engine = await openTesseract();
  return { read: (image, languages) => engine.read(image, languages), close: async () => {} };
}
