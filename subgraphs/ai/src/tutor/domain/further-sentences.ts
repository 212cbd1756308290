/** What the material says beyond the sentences that were shown: those right after or before them that fit what is asked. */
import { expectationMet } from './expectation-met.ts';
import type { Expected } from './expected.ts';
import type { Further } from './going-further.ts';
import type { RankedCandidate } from './judgement.ts';
import { needsBefore } from './leaning.ts';
import type { Term } from './question.ts';
import type { ReadPassage, ReadUnit } from './read-passage.ts';
import type { Shown } from './shown.ts';
import { sameBlock, type Stretch } from './stretch.ts';
import { meets } from './term-match.ts';

export interface Gone {
  /** What is asked for, or the kind of answer that is. */
  want: Further | Expected;
  shown: Shown;
  reads: readonly ReadPassage[];
  /** What the question before was about. */
  subject: readonly Term[];
  /** What would be answered otherwise, best first; none where nothing would. */
  ranked: readonly RankedCandidate[];
  /** So many sentences at most where they go on from each other. */
  sentencesMax: number;
  /** Only what stands beside shown sentences for which it holds. */
  isMeant?(sentence: string): boolean;
}

/** So far after a shown sentence something still belongs to it, */
const reach = { fitting: 3, more: 1 };
const itemsMax = 8;
/** and so likely an answer has a sentence elsewhere to be. */
const shareMin = 0.04;

/** Empty where nothing new fits. */
export function furtherSentences(gone: Gone): Stretch[] {
  const { shown, want } = gone;
  const near = besideAny(gone, anchorsOf(gone, shown.placeOf));
  if (near) return [grown(gone, near)];
  const found = elsewhere(gone);
  if (found.length > 0 || want !== 'more') return found;
  // Where the last answer led nowhere, the ones before it may go on.
  const earlier = besideAny(
    gone,
    anchorsOf(gone, (read, index) => (shown.has(read, index) ? index : -1)),
  );
  return earlier ? [grown(gone, earlier)] : [];
}

function besideAny(gone: Gone, anchors: readonly Place[]): Place | undefined {
  for (const find of [after, before, beyond, below]) {
    const found = bestOf(
      gone,
      anchors.flatMap((anchor) => find(gone, anchor)),
    );
    if (found) return found;
  }
  return undefined;
}

interface Place {
  read: ReadPassage;
  index: number;
}

/** Shown sentences in the order in which they were shown. */
function anchorsOf({ reads, isMeant }: Gone, placeOf: Shown['placeOf']): Place[] {
  const all = reads.flatMap((read) =>
    read.units.map((unit, index) => ({ read, index, unit, at: placeOf(read, index) })),
  );
  return all
    .filter(({ at, unit }) => at >= 0 && unit.unit.kind !== 'heading' && (!isMeant || isMeant(unit.text)))
    .sort((a, b) => a.at - b.at);
}

/** New sentences of the same paragraph that stand after a shown one. */
const after = (gone: Gone, { read, index }: Place): Place[] =>
  newOf(
    gone,
    read,
    range(index + 1, reach[gone.want === 'more' ? 'more' : 'fitting'] + shownAfter(gone, read, index)),
  ).filter((place) => sameBlock(read, index, place.index));

/** How many shown sentences follow on a shown one: what comes after them comes after it. */
function shownAfter({ shown }: Gone, read: ReadPassage, index: number): number {
  let count = 0;
  while (shown.has(read, index + 1 + count)) count++;
  return count;
}

/** The new sentence of the same paragraph before a shown one. */
function before(gone: Gone, { read, index }: Place): Place[] {
  let at = index - 1;
  while (at >= 0 && gone.shown.has(read, at)) at--;
  return sameBlock(read, index, at) ? newOf(gone, read, [at]) : [];
}

/** The first of the next paragraph or list under the same heading; a reason or an example is one of the paragraph itself. */
function beyond(gone: Gone, { read, index }: Place): Place[] {
  const places = range(index + 1, 2 + shownAfter(gone, read, index));
  const heading = places.findIndex((at) => read.units[at]?.unit.kind === 'heading');
  const own = heading < 0 ? places : places.slice(0, heading);
  return newOf(gone, read, own);
}

/** Where more is asked for, the first new sentence of what goes on under the same heading, or under one below it. */
function below(gone: Gone, { read: { passage } }: Place): Place[] {
  if (gone.want !== 'more') return [];
  const goesOn = (other: ReadPassage['passage']) =>
    other.materialId === passage.materialId &&
    comparePlaces(passage, other) < 0 &&
    passage.headings.length > 0 &&
    passage.headings.every((heading, level) => other.headings[level] === heading);
  return gone.reads
    .filter((other) => goesOn(other.passage))
    .sort((a, b) => comparePlaces(a.passage, b.passage))
    .flatMap((other) => newOf(gone, other, range(0, other.units.length)).slice(0, 1))
    .slice(0, 1);
}
const comparePlaces = (a: ReadPassage['passage'], b: ReadPassage['passage']) =>
  (a.page ?? 0) - (b.page ?? 0) || a.start - b.start;

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

function newOf({ shown, want }: Gone, read: ReadPassage, indices: readonly number[]): Place[] {
  return indices.flatMap((index) => {
    const unit = read.units[index];
    if (!unit || isTitle(unit) || shown.has(read, index)) return [];
    // Each row of a table tells of something else.
    if (unit.unit.kind === 'row' && want !== 'more') return [];
    return fit(want, unit) > 0 ? [{ read, index }] : [];
  });
}
const isTitle = ({ unit, text }: ReadUnit) =>
  unit.kind === 'heading' || unit.kind === 'header' || text.endsWith('?');

/** The one that fits best; of equals the first. */
function bestOf({ want }: Gone, places: readonly Place[]): Place | undefined {
  const fitAt = ({ read, index }: Place) => fit(want, read.units[index] as ReadUnit);
  const best = Math.max(0, ...places.map(fitAt));
  return best > 0 ? places.find((place) => fitAt(place) === best) : undefined;
}

const aReason: Expected = { kind: 'cause', consumed: [], focus: [] };
const exampleCue = /\b(?:for example|for instance|such as|e\.g\.|examples?)\b/i;
/** How well a sentence is what is asked for; 0 where it is not. */
function fit(want: Gone['want'], { text, tokens }: ReadUnit): number {
  if (want === 'more') return 1;
  if (want !== 'example') {
    const expected = want === 'reason' ? aReason : want;
    return expectationMet(expected, text, tokens) === 1 ? 1 : 0;
  }
  if (exampleCue.test(text)) return 2;
  const isName = (word: string) => /^\p{Lu}\p{Ll}/u.test(word) && !/^(?:Earth|Sun|Moon)$/.test(word);
  return tokens.some((token, i) => i > 0 && isName(token.text)) ? 1 : 0;
}

/** With what follows where simply more is asked for, with a list that it opens, and with what it leans on. */
function grown({ want, shown, sentencesMax }: Gone, { read, index }: Place): Stretch {
  const stretch = { read, from: index, to: index };
  const kindAt = (at: number) => read.units[at]?.unit.kind;
  const isNew = (at: number) => sameBlock(read, index, at) && !shown.has(read, at);
  if (kindAt(index + 1) === 'item' || kindAt(index) === 'item')
    while (kindAt(stretch.to + 1) === 'item' && stretch.to - index < itemsMax) stretch.to++;
  else if (want === 'more' && kindAt(index) === 'sentence')
    while (isNew(stretch.to + 1) && stretch.to - index + 1 < sentencesMax) stretch.to++;
  const leans = () => needsBefore(read.units[stretch.from]?.text ?? '') && isNew(stretch.from - 1);
  if (leans()) stretch.from--;
  return stretch;
}

/** What would be answered otherwise and is new, as far as it speaks of the same and fits; an example may stand anywhere. */
function elsewhere(gone: Gone): Stretch[] {
  const { want, ranked, reads, subject, isMeant } = gone;
  if (isMeant) return [];
  const isOfSubject = ({ read, index }: Place) => {
    const own = read.units[index]?.forms ?? [];
    const forms = new Set(want === 'example' ? own : [...own, ...read.above]);
    return (
      subject.length > 0 && subject.every((term) => meets(term, forms) >= (want === 'example' ? 1 : 0.75))
    );
  };
  const likely: Place[] =
    want === 'example'
      ? reads.flatMap((read) => read.units.map((_, index) => ({ read, index })))
      : ranked.filter(({ share }) => share >= shareMin);
  const found = bestOf(
    gone,
    likely.filter((one) => newOf(gone, one.read, [one.index]).length > 0 && isOfSubject(one)),
  );
  return found ? [grown(gone, found)] : [];
}
