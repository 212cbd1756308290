/** Adds to the likeliest candidates how close they are to the question in meaning, where a model of meaning is at hand. */
import type { Logger } from '@ensure-study/kit/logger';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { cosine } from './domain/cosine.ts';
import type { Candidate } from './domain/evidence.ts';
import { rankOf } from './domain/judgement.ts';
import type { Question } from './domain/question.ts';

/** Sentences that are embedded for one question; each costs some milliseconds. */
const weighedMax = 32;

/** The weighed candidates; undefined without a model, or when it does not answer. */
export async function weighMeaning(
  deps: { embedder?: TextEmbedder; logger: Logger },
  question: Question,
  candidates: Candidate[],
  signal: AbortSignal,
): Promise<Candidate[] | undefined> {
  const { embedder, logger } = deps;
  if (!embedder || candidates.length === 0) return undefined;
  // By words and by the meaning of the whole passage: a sentence that shares no word may be the one.
  const likely = candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate.evidence, true) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, weighedMax);
  try {
    const asked = await embedder.embedQuery(question.text, signal);
    const weighed: Candidate[] = [];
    for (const { candidate } of likely) {
      const meaning = cosine(asked, await embedder.embedQuery(textOf(candidate), signal));
      weighed.push({ ...candidate, evidence: { ...candidate.evidence, meaning } });
    }
    return weighed;
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'the model of meaning does not answer; sentences are judged by their words');
    return undefined;
  }
}

/** A sentence seldom names what its section is about, so the heading goes along. */
function textOf({ read, index }: Candidate): string {
  const text = read.units[index]?.text ?? '';
  const heading = read.passage.headings.at(-1);
  return heading === undefined ? text : `${heading}. ${text}`;
}
