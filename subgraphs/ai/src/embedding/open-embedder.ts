/** The embedding model of this installation, where there is one; without, the product goes on with keyword search. */
import type { Logger } from '@ensure-study/kit/logger';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { openRestartingEncoder } from './adapters/restarting-encoder.ts';
import { locateModel, type ModelPlace } from './model/locate-model.ts';
import { prepareModel, type ReadyModel } from './model/prepare-model.ts';
import { createTextEmbedder } from './text-embedder.ts';

export interface OpenEmbedderOptions extends ModelPlace {
  /** The built or the source form of adapters/embed-worker.ts. */
  worker: URL;
  /** Node's own options for that process, such as a loader for TypeScript. */
  execArgv?: string[];
  logger: Logger;
}
export type OpenedEmbedder = TextEmbedder & { close(): Promise<void> };

/** Finds, prepares where needed, and loads the model. Undefined when there is none or it cannot be used; the log says why. */
export async function openEmbedder(options: OpenEmbedderOptions): Promise<OpenedEmbedder | undefined> {
  const { worker, execArgv, logger } = options;
  try {
    const ready = await findReady(options);
    if (!ready) return undefined;
    const encoder = await openRestartingEncoder({ ready, worker, execArgv });
    const { dimensions, provider } = encoder;
    logger.info({ model: ready.model, dimensions, provider }, 'embedding model loaded');
    const embedder = createTextEmbedder({ model: ready.model, encoder });
    return { ...embedder, close: () => encoder.close() };
  } catch (error) {
    logger.warn({ err: error }, 'the embedding model cannot be used; retrieval goes by keywords');
    return undefined;
  }
}

async function findReady({
  dataDir,
  embeddingModel,
  logger,
}: OpenEmbedderOptions): Promise<ReadyModel | undefined> {
  const located = await locateModel({ dataDir, embeddingModel });
  if (located.kind === 'ready') return located.ready;
  if (located.kind === 'absent') {
    logger.info('no embedding model (npm run models fetches it); retrieval goes by keywords');
    return undefined;
  }
  if (located.kind === 'unusable') throw new Error(located.reason);
  logger.info({ source: located.source.path }, 'preparing the embedding model');
  return prepareModel(located.source, dataDir);
}
