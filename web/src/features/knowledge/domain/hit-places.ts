/** Where each passage that was found would stand by words alone, and by meaning alone, among those that were found. Pure. */
export interface Scored {
  keywordScore: number;
  meaningScore?: number | null;
}
export interface HitPlaces {
  /** From 1; null where no word of the query stands in it. */
  byWords: number | null;
  /** From 1; null where meaning was not compared. */
  byMeaning: number | null;
}

export function toPlaces(hits: readonly Scored[]): HitPlaces[] {
  const words = hits.map(({ keywordScore }) => (keywordScore > 0 ? keywordScore : null));
  const meanings = hits.map(({ meaningScore }) => meaningScore ?? null);
  return hits.map((_, at) => ({
    byWords: placeOf(words[at] ?? null, words),
    byMeaning: placeOf(meanings[at] ?? null, meanings),
  }));
}

/** One more than are better; equal scores share a place. */
function placeOf(score: number | null, scores: readonly (number | null)[]): number | null {
  if (score === null) return null;
  return 1 + scores.filter((other) => other !== null && other > score).length;
}
