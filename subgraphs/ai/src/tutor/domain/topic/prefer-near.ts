/** Puts passages near the topic a little forward, for a question that leans on what was said before. */
import { isInside, isOneDocument, type Place } from './topic.ts';

/** Shares of the best score: what is clearly better elsewhere stays first. */
const lifts = { document: 0.05, section: 0.1 };

/**
 * Best first again. What a passage has to overcome is the distance between the scores of the places, not of the passages: a reader
 * of them may have put them in another order than their scores are in, and that order is the better one.
 */
export function preferNear<T extends Place & { score: number }>(hits: readonly T[], topic: Place): T[] {
  const scores = hits.map(({ score }) => score).toSorted((a, b) => b - a);
  const best = Math.max(0, ...scores);
  const lift = (hit: T) =>
    best * (isInside(topic, hit) ? lifts.section : isOneDocument(topic, hit) ? lifts.document : 0);
  return hits
    .map((hit, place) => ({ hit, at: (scores[place] ?? 0) + lift(hit) }))
    .sort((a, b) => b.at - a.at)
    .map(({ hit }) => hit);
}
