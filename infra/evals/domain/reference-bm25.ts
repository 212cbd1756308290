/**
 * BM25 as its authors give it (Robertson and Zaragoza 2009, with the idf that Lucene uses, which is never negative), written
 * without any index, to hold the product's against. Pure.
 */
interface Document {
  id: string;
  terms: readonly string[];
}
/** k1 and b of the product. */
const k1 = 0.9;
const b = 0.4;

/** Ids of the best `limit` documents that hold any of the terms, best first; equal scores in the order of their ids. */
export function rankByBm25(
  documents: readonly Document[],
  query: readonly string[],
  limit: number,
): string[] {
  const lengthMean = documents.reduce((sum, { terms }) => sum + terms.length, 0) / documents.length;
  const idf = (term: string) => {
    const holding = documents.filter(({ terms }) => terms.includes(term)).length;
    return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
  };
  const weights = [...new Set(query)].map((term) => ({ term, weight: idf(term) }));
  const scored = documents.map(({ id, terms }) => {
    const score = weights.reduce((sum, { term, weight }) => {
      const tf = terms.filter((one) => one === term).length;
      return sum + (weight * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * terms.length) / lengthMean));
    }, 0);
    return { id, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}
