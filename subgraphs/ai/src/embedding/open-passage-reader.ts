/** The cross-encoder of this installation, where one is named; without, passages stand in the order in which they are found. */
import type { Logger } from '@ensure-study/kit/logger';
import type { PassageReader } from '../retrieval/ports.ts';
import { rereadMax, rereadMs } from '../retrieval/read-again.ts';
import { openRestartingPairScorer } from './adapters/pair-process.ts';
import { locateCrossEncoder } from './model/locate-cross-encoder.ts';
import { createPassageReader } from './passage-reader.ts';
import type { PairScorer } from './ports.ts';

export interface OpenPassageReaderOptions {
  /** A folder or an `.onnx` file; absent: there is none. */
  crossEncoderModel?: string;
  /** The built or the source form of adapters/pair-worker.ts. */
  worker: URL;
  /** Node's own options for that process, such as a loader for TypeScript. */
  execArgv?: string[];
  logger: Logger;
}
export type OpenedPassageReader = PassageReader & { close(): Promise<void> };

/** Finds and loads the model. Undefined when none is named or it cannot be used; the log says why. */
export async function openPassageReader({
  crossEncoderModel,
  logger,
  ...place
}: OpenPassageReaderOptions): Promise<OpenedPassageReader | undefined> {
  if (!crossEncoderModel) return undefined;
  try {
    const ready = await locateCrossEncoder(crossEncoderModel);
    const scorer = await openRestartingPairScorer({ ready, ...place });
    const passageMs = await timeOne(scorer);
    logger.info({ model: ready.model, provider: scorer.provider, passageMs }, 'cross-encoder loaded');
    if (passageMs * rereadMax > rereadMs)
      logger.warn(
        { passageMs },
        'the cross-encoder is slow here: where passages are long it will be too late',
      );
    const reader = createPassageReader({ model: ready.model, scorer });
    return { ...reader, close: () => scorer.close() };
  } catch (error) {
    logger.warn({ err: error }, 'the cross-encoder cannot be used; passages stand as they are found');
    return undefined;
  }
}

/**
 * Milliseconds that a passage of full length takes. A model that is always late costs every question its deadline and gives
 * nothing, which would otherwise be seen by nobody; and one that cannot take so many tokens is found out here.
 */
async function timeOne({ score }: PairScorer): Promise<number> {
  const begunAt = performance.now();
  await score('How long does it take?', 'water '.repeat(200));
  return Math.round(performance.now() - begunAt);
}
