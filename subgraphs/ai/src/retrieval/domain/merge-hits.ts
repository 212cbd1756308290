/**
 * One list of what several classes have found. Pure. Scores compare within one class only (a rare word in one class is
 * common in another), so places are merged, not scores: the place of a hit in its class plus the place of its class. The
 * class that answers best gives most of the beginning of the list, and no class keeps the best of another out of it.
 */
import type { RetrievedPassage } from '../ports.ts';

/** Best first in one class. */
export type ClassHits = readonly RetrievedPassage[];

/** How many do better: equals share a place. */
const placesOf = (values: readonly number[]): number[] =>
  values.map((value) => values.filter((other) => other > value).length);

const best = (hits: ClassHits, measure: (hit: RetrievedPassage) => number): number =>
  Math.max(...hits.map(measure));

/** From 0. By the best match of words and, where a model took part, by the closest meaning, one place added to the other. */
function placeClasses(classes: readonly ClassHits[]): number[] {
  const byWords = placesOf(classes.map((hits) => best(hits, ({ keyword }) => keyword)));
  const byMeaning = placesOf(classes.map((hits) => best(hits, ({ dense }) => dense ?? 0)));
  const together = classes.map((_, at) => -(byWords[at] ?? 0) - (byMeaning[at] ?? 0));
  return placesOf(together);
}

/**
 * The first `limit`, best first; among equals the better class, then the order of `classes`. `score` becomes 1 / (1 + place):
 * it falls along the list and says nothing beyond its order.
 */
export function mergeHits(classes: readonly ClassHits[], limit: number): RetrievedPassage[] {
  const found = classes.filter((hits) => hits.length > 0);
  const places = placeClasses(found);
  return found
    .flatMap((hits, at) => {
      const ofClass = places[at] ?? 0;
      return hits.map((hit, rank) => ({ hit, ofClass, place: rank + ofClass }));
    })
    .toSorted((a, b) => a.place - b.place || a.ofClass - b.ofClass)
    .slice(0, limit)
    .map(({ hit, place }) => ({ ...hit, score: 1 / (1 + place) }));
}
