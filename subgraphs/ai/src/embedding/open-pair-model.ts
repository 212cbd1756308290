/** A model that comes with the product and reads two texts together. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '@ensure-study/kit/logger';
import { openRestartingPairScorer } from './adapters/pair-process.ts';
import { createLanes } from './domain/lanes.ts';

export interface OpenPairModelOptions {
  /** Holds `model.safetensors`, `config.json` and `tokenizer.json`. */
  folder: URL;
  /** The built or the source form of adapters/pair-worker.ts. */
  worker: URL;
  /** Node's own options for that process, such as a loader for TypeScript. */
  execArgv?: string[];
  logger: Logger;
}
export interface PairModel {
  /** Log odds; rejects when the signal aborts before its turn, or the model does not answer. */
  score(first: string, second: string, signal: AbortSignal): Promise<number>;
  close(): Promise<void>;
}

/** `without`: what is done where it cannot be loaded, as on a machine that the runtime is not built for; the log says it. */
export async function openPairModel(
  { folder, logger, ...place }: OpenPairModelOptions,
  without: string,
): Promise<PairModel | undefined> {
  const file = (name: string) => path.join(fileURLToPath(folder), name);
  const model = path.basename(fileURLToPath(folder));
  const ready = { model, modelFile: file('model.safetensors'), tokenizerFile: file('tokenizer.json') };
  try {
    const scorer = await openRestartingPairScorer({ ready, ...place });
    // One process reads one pair at a time.
    const lanes = createLanes();
    return {
      score: (first, second, signal) => lanes.run('question', signal, () => scorer.score(first, second)),
      close: () => scorer.close(),
    };
  } catch (error) {
    logger.warn({ model, err: error }, `a model cannot be used; ${without}`);
    return undefined;
  }
}
