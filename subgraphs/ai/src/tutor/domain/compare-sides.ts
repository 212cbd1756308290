/** The sentences that answer a comparison: what sets the things against each other first, then one or two of each. Pure. */
import type { Sides } from './compared-sides.ts';
import { definitionGrade } from './definition.ts';
import type { Judgement, RankedCandidate } from './judgement.ts';
import { needsBefore } from './leaning.ts';
import type { Question } from './question.ts';
import type { ReadPassage } from './read-passage.ts';
import { overlaps, sameBlock, unitsOf, without, type Stretch } from './stretch.ts';

/** What would be said of one thing alone. */
export interface JudgedSide {
  question: Question;
  judgement: Judgement;
}
export interface Compared {
  /** Whether it is asked what they are, and not something of them. */
  isOfAnything: boolean;
  sides: Sides;
  /** By the whole question. */
  whole: Judgement;
  each: readonly JudgedSide[];
}

const rowsMax = 4;
const leansMax = 2;
/** A second sentence is said where it is not so much less likely than the first. */
const shareOfFirst = 0.1;
/** The name of what a sentence tells of stands among so many words at its beginning. */
const openingWords = 6;
const comparing =
  /\b(?:unlike|contrast|contrary|opposite|differ\w*|distinguish\w*|mixed up|confus\w+|opposed to|compared|the same)\b/i;
const between =
  /[;,:–—]|\b(?:while|whilst|whereas|but|than|unlike|against|not|and|instead|however|is|are|was|were)\b/i;

/** In the order in which they are said. */
export function compareSides(compared: Compared): Stretch[] {
  const { each } = compared;
  const said: Stretch[] = contrastOf(compared);
  for (const [side, judged] of each.entries()) {
    const own = ofSide(compared, side, { judged, said });
    for (const stretch of joined(own.map(widened)))
      for (const one of without(stretch, isAmong(said))) {
        const last = said.at(-1);
        if (
          last &&
          isOnePassage(last.read, one.read) &&
          one.from === last.to + 1 &&
          sameBlock(one.read, last.to, one.from)
        )
          last.to = one.to;
        else said.push(one);
      }
  }
  return said;
}

/** Whether a unit is said by one of these. */
const isAmong = (said: readonly Stretch[]) => (unit: Stretch) =>
  said.some((one) => unitsOf(one).some((own) => overlaps(own, unit)));

/** The same passage may have been found for several of the things. */
const isOnePassage = (a: ReadPassage, b: ReadPassage) =>
  a.passage.materialId === b.passage.materialId &&
  a.passage.page === b.passage.page &&
  a.passage.start === b.passage.start;

type Place = Pick<RankedCandidate, 'read' | 'index'>;

const unitAt = ({ read, index }: Place) => read.units[index];
const isRow = (one: Place) => unitAt(one)?.unit.kind === 'row';

/** The sentence that sets two of the things against each other; or the rows of a table that has a column for each. */
function contrastOf({ sides, whole, each }: Compared): Stretch[] {
  const likely = [whole, ...each.map(({ judgement }) => judgement)].flatMap(({ ranked }) => ranked);
  const naming = likely.filter(({ read, index }) => sides.named(read, index).size >= 2);
  const sentence = naming.find((one) => !isRow(one) && isContrast(one, sides));
  if (sentence) return [widened(sentence)];
  const row = naming.find(isRow);
  const areDefined = each.every(({ judgement: { ranked }, ...judged }, side) =>
    ranked.some((one) => isAbout(sides, side, one) && gradeOf(sides, side, judged, one) >= surely),
  );
  if (!row || areDefined) return [];
  const { read } = row;
  const block = unitAt(row)?.unit.block;
  const rows = read.units.flatMap(({ unit }, index) =>
    unit.kind === 'row' && unit.block === block && sides.named(read, index).size >= 2 ? [index] : [],
  );
  return rows.slice(0, rowsMax).map((index) => ({ read, from: index, to: index }));
}

/** Whether the names of two things stand in different clauses, the first where the sentence begins. */
function isContrast(one: Place, sides: Sides): boolean {
  const unit = unitAt(one);
  if (!unit) return false;
  const places = [...sides.named(one.read, one.index)]
    .flatMap((side) => sides.placeIn(unit, side) ?? [])
    .sort((a, b) => a.first - b.first);
  const [first, second] = places;
  if (!first || !second || second.first <= first.last) return false;
  const gap = unit.text.slice(unit.tokens[first.last]?.end, unit.tokens[second.first]?.start);
  // "Series and parallel circuits" only names them.
  const isOnlyNaming = /^\s*(?:,|and|or|,? (?:and|or) (?:the |an? )?)\s*$/i.test(gap);
  if (comparing.test(unit.text)) return !isOnlyNaming || first.first < openingWords;
  return (
    first.first < openingWords &&
    !isOnlyNaming &&
    between.test(gap) &&
    /[;,:–—]|\b(?:while|whereas|but|than)\b/i.test(gap)
  );
}

/** What is about this thing, the best first: what says what it is, and what goes on from that or is the next likely. */
function ofSide(
  { sides, whole, isOfAnything }: Compared,
  side: number,
  { judged, said }: { judged: JudgedSide; said: readonly Stretch[] },
): Place[] {
  const { ranked } = judged.judgement;
  const isNew = ({ read, index }: Place) => !isAmong(said)({ read, from: index, to: index });
  const isNaming = ({ read, index }: Place) => sides.named(read, index).has(side);
  const isOwn = (one: Place) => isNew(one) && isAbout(sides, side, one);
  const own = ranked.filter(isOwn);
  const first =
    bestOf(own.filter(isNaming), (one) => (isOfAnything ? gradeOf(sides, side, judged, one) : 0)) ??
    own[0] ??
    ranked.find((one) => isNew(one) && isNaming(one));
  if (!first) return [];
  const next = { read: first.read, index: first.index + 1 };
  const goesOn = sameBlock(next.read, first.index, next.index) && isOwn(next) && refersTo(sides, side, next);
  if (goesOn && !isRow(first)) return [first, next];
  const top = whole.ranked[0]?.share ?? 1;
  const byWhole = whole.ranked.filter((one) => isOwn(one) && one.share >= shareOfFirst * top);
  const bySide = own.filter(({ share }) => share >= shareOfFirst * first.share);
  const second = [...byWhole, ...bySide].find((one) => !isSame(one, first) && !isRow(one));
  return second ? [first, second] : [first];
}
const pointing = /\b(?:it|its|they|them|their|this|these|those|both|such|each|he|his|him|she|her)\b/i;
const refersTo = (sides: Sides, side: number, place: Place) => {
  const { unit, text = '' } = unitAt(place) ?? {};
  const isNamed = sides.named(place.read, place.index).has(side);
  return unit?.kind === 'sentence' && (isNamed || pointing.test(text));
};
const isSame = (a: Place, b: Place) => isOnePassage(a.read, b.read) && a.index === b.index;

/** Of equals the first. */
const bestOf = (all: readonly RankedCandidate[], gradeAt: (one: RankedCandidate) => number) =>
  all.reduce<RankedCandidate | undefined>(
    (best, one) => (best === undefined || gradeAt(one) > gradeAt(best) ? one : best),
    undefined,
  );

/** Of this thing alone, or first of all of it. */
function isAbout(sides: Sides, side: number, one: Place): boolean {
  const about = sides.about(one.read, one.index);
  return about.has(side) && (about.size === 1 || opensWith(sides, side, one));
}

function opensWith(sides: Sides, side: number, one: Place): boolean {
  const unit = unitAt(one);
  const place = unit && sides.placeIn(unit, side);
  return place !== undefined && place.first < openingWords / 2 && sides.named(one.read, one.index).has(side);
}

const saysWhat =
  /^\s*(?:\([^)]*\)\s*|,[^,;]*,\s*)?(?:(?:is|are|was|were) (?:an?|the|one|any|what|not|those|\p{L}+ \p{L}*s) |means? |consists? of |refers? to |happens? )/u;
const onlyArticle = /^\W*(?:(?:in |under |with )?(?:an?|the))?\W*$/i;
const surely = 0.9;

/** How surely it says what the thing is. */
function gradeOf(
  sides: Sides,
  side: number,
  { question }: Pick<JudgedSide, 'question'>,
  one: RankedCandidate,
): number {
  const unit = unitAt(one);
  if (!unit) return 0;
  const place = sides.placeIn(unit, side);
  const opens = place && onlyArticle.test(unit.text.slice(0, unit.tokens[place.first]?.start));
  if (opens && saysWhat.test(unit.text.slice(unit.tokens[place.last]?.end))) return 1;
  return Math.max(
    surely * definitionGrade(question, unit),
    0.5 * one.evidence.defines + (opens ? 0.35 : 0),
    sides.isWhole(unit, side) ? 0.4 : 0,
  );
}

/** With the sentences that it cannot be understood without. */
function widened({ read, index }: Place): Stretch {
  const stretch = { read, from: index, to: index };
  for (let back = 0; back < leansMax; back++)
    if (needsBefore(read.units[stretch.from]?.text ?? '') && isSentence(read, stretch.from - 1, index))
      stretch.from--;
  return stretch;
}
const isSentence = (read: ReadPassage, at: number, index: number) =>
  read.units[at]?.unit.kind === 'sentence' && sameBlock(read, at, index);

/** Stretches that touch as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const near = all.find(
      ({ read, from, to }) =>
        read === stretch.read &&
        stretch.from <= to + 1 &&
        from <= stretch.to + 1 &&
        sameBlock(read, from, stretch.from),
    );
    if (near)
      Object.assign(near, { from: Math.min(near.from, stretch.from), to: Math.max(near.to, stretch.to) });
    else all.push({ ...stretch });
  }
  return all;
}
