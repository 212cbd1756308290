/** A thread that holds the recognition engine and reads one picture after the other. */
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './recogniser.ts';
import { openTesseract } from './tesseract.ts';

const engine = openTesseract();

parentPort?.on('message', ({ image, languages }: ThreadRequest) => {
  const answer = (given: ThreadAnswer) => parentPort?.postMessage(given);
  engine
    .then(({ read }) => read(image, languages))
    .then((reading) => answer({ reading }))
    .catch((error: unknown) => answer({ problem: error instanceof Error ? error.message : String(error) }));
});
