/** Whether a sentence is shown that the rules have let through: a model reads it beside what it cites, where there is one. */
import type { Logger } from '@ensure-study/kit/logger';
import type { ClaimReader } from './claim-reader.ts';
import { evidenceText } from './domain/evidence-text.ts';
import type { CheckedSentence } from './domain/model-answer.ts';

export interface ReadClaimDeps {
  /** Absent: the rules alone decide. */
  claimReader?: ClaimReader;
  logger: Logger;
}

/** Log odds from which a sentence is shown. Chosen on rows that the model was not fitted on, so that of true ones 97 % are. */
const shownFrom = 0;
/** A sentence that many others are before is decided by the rules, sooner than it would be read. */
const readMs = 3_000;

/** Throws only when the signal aborts. */
export async function isBorneOut(
  { claimReader, logger }: ReadClaimDeps,
  { claim, supports }: Pick<CheckedSentence, 'claim' | 'supports'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (!claimReader) return true;
  try {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(readMs)]);
    const odds = await claimReader.read(claim, evidenceText(supports), inTime);
    return odds === undefined || odds >= shownFrom;
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'the model of claims does not answer; a sentence is checked by rules alone');
    return true;
  }
}
