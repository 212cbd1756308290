/** Adds to the likeliest candidates how close they are to the question in meaning, where a model of meaning is at hand. */
import type { Logger } from '@ensure-study/kit/logger';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { cosine } from './domain/cosine.ts';
import type { Candidate } from './domain/evidence.ts';
import { rankOf } from './domain/judgement.ts';
import type { Question } from './domain/question.ts';

/** Sentences that are embedded for one question; each costs some milliseconds. */
const weighedMax = 12;

/** The weighed candidates, best by words first; undefined without a model, or when it does not answer. */
export async function weighMeaning(
  deps: { embedder?: TextEmbedder; logger: Logger },
  question: Question,
  candidates: Candidate[],
  signal: AbortSignal,
): Promise<Candidate[] | undefined> {
  const { embedder, logger } = deps;
  if (!embedder || candidates.length === 0) return undefined;
  const likely = candidates
    .toSorted((a, b) => rankOf(question, b.evidence, false) - rankOf(question, a.evidence, false))
    .slice(0, weighedMax);
  try {
    const asked = await embedder.embedQuery(question.text, signal);
    const weighed: Candidate[] = [];
    for (const candidate of likely) {
      const text = candidate.read.units[candidate.index]?.text ?? '';
      const meaning = cosine(asked, await embedder.embedQuery(text, signal));
      weighed.push({ ...candidate, evidence: { ...candidate.evidence, meaning } });
    }
    return weighed;
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'the model of meaning does not answer; sentences are judged by their words');
    return undefined;
  }
}
