/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Scores the passages of one classroom for a query and blends the two ways of finding them. */
import { setImmediate as others } from 'node:timers/promises';
import { scoreGroups, type TermGroup } from './alike.ts';
import { blend, blendRelative, candidatesMin, type Candidate } from './blend.ts';
import { bm25 } from './bm25.ts';
import type { ClassroomIndex } from './classroom-index.ts';
import type { PassageScore } from './port.ts';
import { entriesOf } from './postings.ts';
import { rowScan } from './row-scan.ts';
import type { Segment } from './segment.ts';
import { toTerms } from './terms.ts';
import { createTopList } from './top-list.ts';
import { exactCosine, packVector, roughCosines, type PackedVector } from './windows.ts';

/** A word that had to be guessed counts for less than one that stands there. */
const correctedWeight = 0.7;
/** Unknown words of one query that are guessed; a sentence with more of them is not misspelt but about something else. */
const guessesMax = 8;
/**
 * How far below the last of those that are put forward a rough cosine may be for the exact one to be looked at. Rounding 384
 * numbers of at most 0.3 to a byte each makes a standard deviation of 0.0007.
 */
const roughMargin = 0.004;
/** So many times those that are put forward are looked at, at the most, however alike they are. */
const roughShareMax = 8;
/** Windows that are compared before others get their turn: a few milliseconds. */
const windowsPerTurn = 100_000;

export interface RankedQuery {
  /** Terms and how much each tells. */
  weights: ReadonlyMap<string, number>;
  /** Words that stand for one another: they order passages in place of the terms. */
  groups?: readonly TermGroup[];
  vector?: Float32Array;
  limit: number;
  /** Materials whose passages are not considered. */
  without?: ReadonlySet<string>;
  /** Share of meaning in the blended score, 0 to 1. */
  denseWeight: number;
}

/** The best passages, best first; equal scores in the order of their ids, so that the same question gets the same answer. */
export async function rankPassages(
  index: ClassroomIndex,
  query: RankedQuery,
  signal?: AbortSignal,
): Promise<{ retrieval: 'HYBRID' | 'KEYWORD'; hits: PassageScore[] }> {
  const vector = query.vector && packVector(query.vector);
  const count = Math.max(candidatesMin, query.limit);
  const { byKeyword, nearby } = await lookThrough(index, { ...query, vector, count }, signal);
  const byDense = createTopList<Candidate>(count);
  for (const place of nearby) {
    const candidate = toCandidate(place, vector);
    byDense.offer(candidate, candidate.dense ?? -Infinity);
  }
  const candidates = new Map(byDense.items().map((candidate) => [candidate.passageId, candidate]));
  const isHybrid = candidates.size > 0;
  for (const place of byKeyword)
    if (!candidates.has(place.passageId)) candidates.set(place.passageId, toCandidate(place, vector));
  const top = createTopList<PassageScore>(query.limit);
  const all = [...candidates.values()];
  const asked = [...query.weights.values()].reduce((sum, weight) => sum + weight, 0);
  const { denseWeight } = query;
  const scored = query.groups
    ? byRank(byKeyword)
    : isHybrid
      ? blend(all, { denseWeight, asked })
      : blendRelative(all, 0);
  for (const one of scored) top.offer(one, one.score);
  return { retrieval: isHybrid ? 'HYBRID' : 'KEYWORD', hits: top.items() };
}

/** A passage that may be among the best. */
interface Place {
  passageId: string;
  keyword: number;
  /** What orders it among those found by words. */
  rank: number;
  segment: Segment;
  passage: number;
}

/** Scores of 0 to 1, as a share of the best. */
function byRank(places: readonly Place[]): PassageScore[] {
  const most = places.reduce((max, { rank }) => Math.max(max, rank), 0);
  return places.map(({ passageId, keyword, rank }) => ({ passageId, keyword, score: rank / (most || 1) }));
}

const toCandidate = ({ passageId, keyword, segment, passage }: Place, vector?: PackedVector): Candidate => ({
  ...{ passageId, keyword },
  dense: vector && exactCosine(segment.windows, passage, vector),
});

/** The best by words, and those that may be the best by meaning. */
async function lookThrough(
  index: ClassroomIndex,
  query: Omit<RankedQuery, 'vector'> & { vector?: PackedVector; count: number },
  signal?: AbortSignal,
): Promise<{ byKeyword: Place[]; nearby: Place[] }> {
  const byKeyword = createTopList<Place>(query.count);
  const byMeaning = createNearList(query.count);
  const terms = [...query.weights].flatMap(([term, weight]) => {
    const number = index.vocabulary.find(term);
    return number === undefined ? [] : [{ number, weight }];
  });
  let windows = 0;
  for (const [materialId, segment] of index.segments) {
    if (query.without?.has(materialId)) continue;
    windows += query.vector ? segment.windows.scales.length : 0;
    if (windows > windowsPerTurn) {
      windows = 0;
      await others();
      signal?.throwIfAborted();
    }
    const { passageIds } = segment;
    const keywords = scoreKeywords(segment, terms, index.lengthMean);
    const ranks = query.groups ? scoreGroups(segment, query.groups, index.lengthMean) : keywords;
    const meanings =
      query.vector && roughCosines(segment.windows, passageIds.length, query.vector, rowScan());
    for (let passage = 0; passage < passageIds.length; passage++) {
      const keyword = keywords[passage]!;
      const meaning = meanings ? meanings[passage]! : -Infinity;
      const rank = ranks[passage]!;
      const isWord = rank > 0 && byKeyword.wouldTake(rank);
      const isNear = byMeaning.wouldTake(meaning);
      if (!isWord && !isNear) continue;
      const place = { passageId: passageIds[passage]!, keyword, rank, segment, passage };
      if (isWord) byKeyword.offer(place, rank);
      if (isNear) byMeaning.offer(place, meaning);
    }
  }
  return { byKeyword: byKeyword.items(), nearby: byMeaning.items() };
}

/** The `count` nearest by rough cosines, and those that may be as near. */
function createNearList(count: number) {
  const top = createTopList<Place>(count);
  const near: { place: Place; meaning: number }[] = [];
  const mayBeNear = (meaning: number) => meaning > -Infinity && meaning >= top.least() - roughMargin;
  return {
    wouldTake: mayBeNear,
    offer(place: Place, meaning: number): void {
      near.push({ place, meaning });
      top.offer(place, meaning);
    },
    items: (): Place[] =>
      near
        .filter(({ meaning }) => mayBeNear(meaning))
        .toSorted((one, other) => other.meaning - one.meaning)
        .slice(0, count * roughShareMax)
        .map(({ place }) => place),
  };
}

/** The terms of a query with their weights. Words that nobody in the classroom writes are guessed, the first few of them. */
export async function weighTerms(index: ClassroomIndex, text: string): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  let guesses = 0;
  for (const asked of new Set(toTerms(text))) {
    const isUnknown = index.frequency(asked) === 0;
    if (isUnknown && ++guesses > guessesMax) continue;
    // Each guess looks through the whole vocabulary, so whoever else is being served gets a turn before it.
    if (isUnknown) await others();
    const term = index.corrected(asked);
    const weight = index.idf(term) * (term === asked ? 1 : correctedWeight);
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return weights;
}

function scoreKeywords(
  { passageIds, postings, lengths }: Segment,
  terms: readonly { number: number; weight: number }[],
  lengthMean: number,
): Float64Array {
  const scores = new Float64Array(passageIds.length);
  for (const { number, weight } of terms) {
    const { from, to } = entriesOf(postings, number);
    for (let at = from; at < to; at++) {
      const passage = postings.passages[at]!;
      scores[passage]! += weight * bm25(postings.counts[at]!, lengths[passage]! / lengthMean);
    }
  }
  return scores;
}
