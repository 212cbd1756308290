/** Puts the best passages in the order of who reads each of them together with the question. */
import { withDeadline } from '@ensure-study/kit/deadline';
import type { Logger } from '@ensure-study/kit/logger';
import { span } from '@ensure-study/kit/tracing';
import type { PassageReader, RetrievalRequest, RetrievedPassage } from './ports.ts';

/** So many of the best are read again: what stands further down is seldom the answer, and each takes its time (ADR 48). */
export const rereadMax = 16;
/** For all of them: a student waits, and the order in which they were found is a good one. */
export const rereadMs = 1_000;

interface ReadAgainDeps {
  reader: PassageReader;
  logger: Logger;
}

/**
 * The first `rereadMax` in the reader's order, each with what it was given; what comes after them, and equals, as they stood. All
 * as they stood when the reader fails or is late. Rejects only with the reason of the signal.
 */
export async function readAgain(
  { reader, logger }: ReadAgainDeps,
  { question, signal }: Pick<RetrievalRequest, 'question' | 'signal'>,
  hits: readonly RetrievedPassage[],
): Promise<readonly RetrievedPassage[]> {
  const best = hits.slice(0, rereadMax);
  // One alone stands first in any order.
  if (best.length < 2) return hits;
  try {
    const attributes = { 'gen_ai.request.model': reader.model, 'ensure.passages': best.length };
    const logits = await span(`rerank ${reader.model}`, { attributes }, () =>
      withDeadline('reading the passages again', rereadMs, signal, (inTime) =>
        reader.read(question, best, inTime),
      ),
    );
    const reread = best.map((hit, at) => ({ ...hit, reread: logits[at] ?? -Infinity }));
    return [...reread.toSorted((a, b) => b.reread - a.reread), ...hits.slice(rereadMax)];
  } catch (error) {
    signal?.throwIfAborted();
    logger.warn({ err: error }, 'the passages are not read again: they stand as they were found');
    return hits;
  }
}
