/** The model that reads a sentence together with the passage that it cites. */
import type { ClaimReader } from '../tutor/claim-reader.ts';
import { claimAsRead } from './domain/as-read.ts';
import { openPairModel, type OpenPairModelOptions } from './open-pair-model.ts';

export type OpenedClaimReader = ClaimReader & { close(): Promise<void> };

/** Undefined where it cannot be loaded; the log says why. */
export async function openClaimReader(options: OpenPairModelOptions): Promise<OpenedClaimReader | undefined> {
  const model = await openPairModel(options, 'sentences of language models are checked without it');
  return (
    model && {
      async read(claim, evidence, signal) {
        const texts = claimAsRead(claim, evidence);
        return texts && model.score(texts.claim, texts.evidence, signal);
      },
      close: () => model.close(),
    }
  );
}
