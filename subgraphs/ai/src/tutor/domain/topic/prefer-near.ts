/** Puts passages near the topic a little forward, for a question that leans on what was said before. */
import { isInside, isOneDocument, type Place } from './topic.ts';

/** Shares of the best score: what is clearly better elsewhere stays first. */
const lifts = { document: 0.05, section: 0.1 };

/** Best first again, by the same scores; equal ones keep their order. */
export function preferNear<T extends Place & { score: number }>(hits: readonly T[], topic: Place): T[] {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const lift = (hit: T) =>
    best * (isInside(topic, hit) ? lifts.section : isOneDocument(topic, hit) ? lifts.document : 0);
  return hits
    .map((hit) => ({ hit, at: hit.score + lift(hit) }))
    .sort((a, b) => b.at - a.at)
    .map(({ hit }) => hit);
}
