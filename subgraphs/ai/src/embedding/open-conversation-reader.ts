/** The model that reads a message together with what was said before it; it comes with the product. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '@ensure-study/kit/logger';
import { untilAborted } from '@ensure-study/kit/until-aborted';
import type { ConversationReader } from '../tutor/conversation-reader.ts';
import { openRestartingPairScorer } from './adapters/pair-process.ts';
import { asRead } from './domain/as-read.ts';
import { createLanes } from './domain/lanes.ts';

export interface OpenConversationReaderOptions {
  /** Holds `model.safetensors`, `config.json` and `tokenizer.json`. */
  folder: URL;
  /** The built or the source form of adapters/pair-worker.ts. */
  worker: URL;
  /** Node's own options for that process, such as a loader for TypeScript. */
  execArgv?: string[];
  logger: Logger;
}
export type OpenedConversationReader = ConversationReader & { close(): Promise<void> };

/** A pair is short; the other processors go on serving. */
const threads = 1;

/** Undefined where it cannot be loaded, as on a machine that the runtime is not built for; the log says why. */
export async function openConversationReader({
  folder,
  logger,
  ...place
}: OpenConversationReaderOptions): Promise<OpenedConversationReader | undefined> {
  const name = 'the model of conversations';
  const file = (own: string) => path.join(fileURLToPath(folder), own);
  const ready = {
    model: 'conversation-model',
    modelFile: file('model.safetensors'),
    tokenizerFile: file('tokenizer.json'),
  };
  try {
    const scorer = await openRestartingPairScorer({ ready, name, threads, ...place });
    // One process reads one pair at a time.
    const lanes = createLanes();
    return {
      async read(next, history, signal) {
        const texts = asRead(next, history);
        if (!texts) return undefined;
        const reading = lanes.run('question', signal, () => scorer.score(texts.next, texts.before));
        return untilAborted(reading, signal);
      },
      close: () => scorer.close(),
    };
  } catch (error) {
    logger.warn({ err: error }, `${name} cannot be used; messages are routed without it`);
    return undefined;
  }
}
