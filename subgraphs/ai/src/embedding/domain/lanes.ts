/**
 * Lets one job run at a time, questions before documents: somebody waits for a question, and a window of a document
 * takes some tens of milliseconds, which is then the longest that a question waits.
 */
export type Lane = 'question' | 'document';

interface Waiting {
  start(): void;
}

/** Somebody has asked for each: what comes then is found by words, sooner than it would have its turn. */
const questionsWaitingMax = 64;

export function createLanes() {
  const waiting: Record<Lane, Waiting[]> = { question: [], document: [] };
  let busy = false;

  const startNext = () => {
    const next = waiting.question.shift() ?? waiting.document.shift();
    busy = next !== undefined;
    next?.start();
  };
  const turn = (lane: Lane, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted();
      if (!busy) {
        busy = true;
        return resolve();
      }
      if (lane === 'question' && waiting.question.length >= questionsWaitingMax)
        return reject(new Error('too many questions wait for the model'));
      const leave = () => {
        waiting[lane] = waiting[lane].filter((other) => other !== entry);
        reject(signal.reason as Error);
      };
      const entry: Waiting = {
        start() {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      waiting[lane].push(entry);
      signal.addEventListener('abort', leave, { once: true });
    });

  return {
    /** Runs the job when its turn comes; rejects with the signal's reason when it is aborted before. */
    async run<T>(lane: Lane, signal: AbortSignal, job: () => Promise<T>): Promise<T> {
      await turn(lane, signal);
      try {
        return await job();
      } finally {
        startNext();
      }
    },
  };
}
