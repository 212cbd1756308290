/** How much a sentence, with what stands around it, speaks to a question. Measured here, judged in judgement.ts. */
import { functionWords } from './language/function-words.ts';
import type { Token } from './language/tokens.ts';
import { continuesIn, toldShare, type Context } from './context.ts';
import { definesFocus } from './definition.ts';
import { holding } from './holding.ts';
import type { WordVectors } from '../../retrieval/ports.ts';
import { compareWith, likenessOf, noLikeness, type Comparison, type Likeness } from './likeness.ts';
import type { Question, Term } from './question.ts';
import { leansBack, type ReadPassage, type ReadUnit } from './read-passage.ts';
import { keyShare } from './table-row.ts';
import { learnWords, meets, meetsWord } from './term-match.ts';

export { readPassage, type ReadPassage, type ReadUnit } from './read-passage.ts';

/** Numbers from 0 to 1, each with one meaning; higher is better unless said. */
export interface Evidence extends Likeness {
  /** Weighted share of the question's words met in the sentence or, at a discount, around it. */
  coverage: number;
  /** The same, in the sentence itself only. */
  within: number;
  /** Weighted share of the question's words met nowhere in the passage. Lower is better. */
  missing: number;
  /** Share of the question's words of weight that are met neither in the sentence nor close to it. Lower is better. */
  unmet: number;
  /** Share of names that the passage has not, and of numbers that are not close to the sentence. Lower is better. */
  foreign: number;
  /** Where the question has names: share of its other words that are met neither in the sentence nor close to it. Lower is better. */
  beside: number;
  /** Share of the question's words, names apart, that the sentence has, or partly one beside it; 1 where there are none. */
  asked: number;
  /** Where the question has names: how surely the sentence is about them and not about the rest of the question. Lower is better. */
  unasked: number;
  /** Whether the kind of answer asked for is there. */
  fits: number;
  /** The same, in the sentence or one beside it. */
  fitsNear: number;
  /** Where a reason is asked for: whether the sentence gives one; else 0. */
  reasoned: number;
  /** The same, in the sentence or one beside it. */
  reasonNear: number;
  /** Where a number or date is asked for: share of the question's other words in the clause of the number; else 1. */
  bound: number;
  /** How much the sentence says that the question has not said itself. */
  news: number;
  /** Whether the sentence says what the asked-for thing is. */
  defines: number;
  /** Share of neighbouring pairs of the question's words that stand close together in the sentence. */
  together: number;
  /** Place of the passage among the hits: 1 for the first. */
  place: number;
  /** What the passage's words found, as a share of the best. */
  keyword: number;
  /** Cosine of the passage's closest window, less that of the best passage; 0 for the best, and without a model. */
  closeness: number;
  /** 1 for a row of a table. */
  row: number;
  /** 1 for an item of a list. */
  item: number;
  /** 1 / words of the sentence: a short one says little. */
  brevity: number;
  /** Cosine of sentence and question, where a model of meaning is at hand; else 0. */
  meaning: number;
  /** Of a row of a table: share of the words of its first cell, which says what the row is of, that the question has; else 0. */
  keyed: number;
  /** Where a message goes on from a turn: whether the passage is the one in which that turn stands; else 0. */
  continues: number;
  /** Where it does: share of the sentence's words that the turn has said already; else 0. */
  told: number;
}

export interface Candidate {
  read: ReadPassage;
  /** Index in `read.units`. */
  index: number;
  evidence: Evidence;
}

const tierWeight: Record<Term['tier'], number> = { entity: 1.6, specific: 1.2, plain: 0.8, light: 0.25 };
const zoneShare = { above: 0.85, before: 0.7, after: 0.45, elsewhere: 0.35 };

/** Weights of the question's words: a word that most passages have says little about any one of them. */
export function termWeights(question: Question, reads: ReadPassage[]): number[] {
  return question.terms.map((term) => {
    const having = reads.filter(({ all }) => meets(term, all) > 0).length;
    return tierWeight[term.tier] * (1.4 - (0.8 * having) / Math.max(1, reads.length));
  });
}

/** Measures every unit that can be said in answer. */
export function gatherEvidence(
  question: Question,
  reads: ReadPassage[],
  { vectors, context }: { vectors?: WordVectors; context?: Context } = {},
): Candidate[] {
  learnWords(question.terms, new Set(reads.flatMap(({ all }) => [...all])));
  const weights = termWeights(question, reads);
  const found = bestFound(reads);
  const comparison = vectors && compareWith(question, weights, reads, vectors);
  const scale = { weights, found, comparison, context };
  return reads.flatMap((read) =>
    read.units.flatMap(({ unit, text }, index) => {
      // What a text asks is no answer, nor are its headings.
      if (unit.kind === 'heading' || unit.kind === 'header' || text.endsWith('?')) return [];
      return [{ read, index, evidence: measure(question, scale, read, index) }];
    }),
  );
}

interface Scale {
  weights: number[];
  found: { keyword: number; dense: number };
  comparison?: Comparison;
  context?: Context;
}
const bestFound = (reads: readonly ReadPassage[]) => ({
  keyword: Math.max(0, ...reads.map(({ passage }) => passage.keyword ?? 0)),
  dense: Math.max(0, ...reads.map(({ passage }) => passage.dense ?? 0)),
});

function measure(question: Question, scale: Scale, read: ReadPassage, index: number): Evidence {
  const { weights, found, comparison, context } = scale;
  const own = read.units[index] as ReadUnit;
  const zones = zonesOf(read, index);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const met = question.terms.map((term, i) => ({
    term,
    weight: (weights[i] ?? 0) / total,
    ...meetsIn(term, zones),
  }));
  const weighted = (share: (one: (typeof met)[number]) => number) =>
    met.reduce((sum, one) => sum + one.weight * share(one), 0);
  const core = met.filter(({ term }) => term.tier !== 'light');
  const names = core.filter(({ term }) => term.tier === 'entity');
  const others = core.filter(({ term }) => term.tier !== 'entity');
  const { kind } = question.expected;
  return {
    coverage: weighted(({ best }) => best),
    within: weighted(({ here }) => here),
    missing: weighted(({ best }) => (best === 0 ? 1 : 0)),
    unmet: shareOf(core, ({ best }) => best < near),
    foreign: shareOf(names, ({ term, best }) => (/^\d/.test(term.word) ? best < near : best === 0)),
    asked: askedIn(others),
    unasked: names.length > 0 ? (1 - askedIn(others)) * mean(names.map(({ best }) => best)) : 0,
    beside: names.length > 0 ? shareOf(others, ({ best }) => best < near) : 0,
    ...holding(question, read, index),
    ...(comparison ? likenessOf(comparison, read, index) : noLikeness),
    defines: kind === 'definition' && definesFocus(question, own, read, index) ? 1 : 0,
    together: pairsTogether(question, own.tokens),
    place: 1 / (1 + read.rank),
    keyword: found.keyword > 0 ? (read.passage.keyword ?? 0) / found.keyword : 0,
    closeness: found.dense > 0 ? (read.passage.dense ?? 0) - found.dense : 0,
    row: own.unit.kind === 'row' ? 1 : 0,
    item: own.unit.kind === 'item' ? 1 : 0,
    brevity: 1 / Math.max(4, own.tokens.length),
    meaning: 0,
    keyed: own.unit.kind === 'row' ? keyShare(question, own) : 0,
    continues: continuesIn(context, read.passage),
    told: toldShare(context, own.tokens),
  };
}

interface Met {
  here: number;
  best: number;
}
/** What stands only near the sentence counts for this much. */
const nearShare = 0.6;
const askedIn = (others: readonly Met[]): number =>
  others.length === 0
    ? 1
    : mean(others.map(({ here, best }) => Math.max(here, best >= near ? nearShare : 0)));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Met from here on counts as met in the sentence or close to it. */
const near = 0.4;

function shareOf<T>(all: readonly T[], wanted: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(wanted).length / all.length;
}

interface Zones {
  own: ReadonlySet<string>;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  above: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** What of the sentence before counts as said in this one: all but a little where it leans on it ("They ..."). */
  leaning: { coverage: number; within: number };
}

function zonesOf(read: ReadPassage, index: number): Zones {
  const nothing: ReadonlySet<string> = new Set();
  const own = read.units[index] as ReadUnit;
  const leans = leansBack.test(own.text);
  return {
    own: own.forms,
    before: neighbour(read, index, -1)?.forms ?? nothing,
    after: neighbour(read, index, 1)?.forms ?? nothing,
    above: aboveOf(read, index),
    all: read.all,
    leaning: leans ? { coverage: 0.95, within: 0.75 } : { coverage: zoneShare.before, within: 0 },
  };
}

function meetsIn(term: Term, zones: Zones): { here: number; best: number } {
  const own = meets(term, zones.own);
  const before = meets(term, zones.before);
  const best = Math.max(
    own,
    zones.leaning.coverage * before,
    zoneShare.above * meets(term, zones.above),
    zoneShare.after * meets(term, zones.after),
    zoneShare.elsewhere * meets(term, zones.all),
  );
  return { here: Math.max(own, zones.leaning.within * before), best };
}

/** What stands beside it; before a row, what introduces its table. */
function neighbour(read: ReadPassage, index: number, step: 1 | -1): ReadUnit | undefined {
  const isTable = ({ unit }: ReadUnit) => unit.kind === 'row' || unit.kind === 'header';
  const isRow = read.units[index]?.unit.kind === 'row';
  const other = isRow
    ? step < 0
      ? read.units.slice(0, index).findLast((unit) => !isTable(unit))
      : undefined
    : read.units[index + step];
  return other && other.unit.kind !== 'heading' ? other : undefined;
}

/** Headings may also stand inside a passage. */
function aboveOf(read: ReadPassage, index: number): ReadonlySet<string> {
  const heading = read.units.slice(0, index).findLast(({ unit }) => unit.kind === 'heading');
  return heading ? new Set([...read.above, ...heading.forms]) : read.above;
}

function pairsTogether(question: Question, tokens: Token[]): number {
  const words = question.terms.filter(({ tier }) => tier !== 'light');
  if (words.length < 2) return 0;
  const content = tokens.filter(({ lower }) => !functionWords.has(lower));
  const places = words.map((term) =>
    content.flatMap((token, i) => (meetsWord(term, token.forms) > 0 ? [i] : [])),
  );
  let close = 0;
  for (let i = 1; i < places.length; i++)
    if (places[i]?.some((a) => places[i - 1]?.some((b) => Math.abs(a - b) <= 3))) close++;
  return close / (words.length - 1);
}
