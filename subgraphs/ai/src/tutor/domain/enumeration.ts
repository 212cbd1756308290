/**
 * The kinds, parts or methods that a question asks for, where the text tells of them one after another: under headings of
 * their own, in paragraphs, or in sentences that each begin with one of them, below words that announce them.
 */
import { functionWords } from './language/function-words.ts';
import { toNumber, type Token } from './language/tokens.ts';
import type { Question, Term } from './question.ts';
import type { ReadPassage, ReadUnit } from './read-passage.ts';
import type { Stretch } from './stretch.ts';
import { meets } from './term-match.ts';

export interface Enumeration {
  /** What announces them, where that is a sentence, and one sentence of each, in the order of the text. */
  members: readonly Stretch[];
  /** How many there are by the question or by the words that announce them. */
  count: number | undefined;
  /** How many of them are not among the members. */
  missing: number;
}

const several =
  /\b(?:kinds?|types?|sorts?|classes|categories|forms|parts|layers|stages|steps|phases|methods|ways|causes|reasons|signs|principles|rules|laws)\b/i;
const namesCount =
  /^(?:please )?(?:name|list|give|what|which)\b.*\b(?:two|three|four|five|six|seven|eight|[2-8])\b/i;
const membersMax = 8;
/** The name of what is told of stands among so many words at the beginning of its sentence. */
const openingWords = 5;

/** Undefined where several things are not asked for, or the text does not tell of them one by one. */
export function enumerationOf(question: Question, reads: readonly ReadPassage[]): Enumeration | undefined {
  if (!several.test(question.text) && !namesCount.test(question.text)) return undefined;
  for (const find of [bySubsections, byOpenings]) {
    const found = find(question, reads);
    if (found) return found;
  }
  return undefined;
}

/** Number words of a text: what it counts. */
function countIn(tokens: readonly Pick<Token, 'lower'>[]): number | undefined {
  const number = tokens.map(({ lower }) => toNumber(lower)).find((value) => value !== undefined);
  const count = Number(number);
  return count >= 2 && count <= membersMax ? count : undefined;
}
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((lower) => ({ lower }));

/** Whether words announce what is asked for: all of its words of weight, and its number where it has one. */
function announces(question: Question, text: string, forms: ReadonlySet<string>): boolean {
  const core = question.terms.filter(({ tier }) => tier !== 'light');
  const asked = countIn(wordsOf(question.text));
  const told = countIn(wordsOf(text));
  if (asked !== undefined && told !== undefined && asked !== told) return false;
  const met = core.filter((term) => meets(term, forms) >= 0.75).length;
  const isCounted = told !== undefined && several.test(text) && met >= core.length / 2;
  const isAnnouncing = several.test(text) || (asked !== undefined && asked === told);
  return core.length > 0 && isAnnouncing && (met === core.length || (isCounted && met > 0));
}

const formsIn = (read: ReadPassage, text: string): ReadonlySet<string> => {
  const words = new Set(wordsOf(text).map(({ lower }) => lower));
  return new Set(
    [...read.above].filter((form) => [...words].some((word) => word.startsWith(form) || form === word)),
  );
};

/** "Kinds of volcano", with a heading below it for each. */
function bySubsections(question: Question, reads: readonly ReadPassage[]): Enumeration | undefined {
  for (const read of reads) {
    const { headings, materialId } = read.passage;
    const level = headings.findIndex((heading) => announces(question, heading, formsIn(read, heading)));
    if (level < 0 || level === headings.length - 1) continue;
    const path = headings.slice(0, level + 1).join('\n');
    const beside = reads.filter(
      ({ passage }) =>
        passage.materialId === materialId &&
        passage.headings.length === level + 2 &&
        passage.headings.slice(0, level + 1).join('\n') === path,
    );
    const sections = new Map<string, ReadPassage>();
    for (const one of inOrder(beside)) {
      const name = one.passage.headings[level + 1] ?? '';
      if (!sections.has(name)) sections.set(name, one);
    }
    const members = [...sections.values()].flatMap((one) => {
      const index = one.units.findIndex(({ unit }) => unit.kind === 'sentence');
      return index < 0 ? [] : [{ read: one, from: index, to: index }];
    });
    const count = countIn(wordsOf(question.text));
    if (members.length >= 2)
      return {
        members: members.slice(0, membersMax),
        count,
        missing: Math.max(0, (count ?? 0) - members.length),
      };
  }
  return undefined;
}

/** By place in the document: a page ends where the next begins. */
const inOrder = (reads: readonly ReadPassage[]) =>
  [...reads].sort(
    (a, b) => (a.passage.page ?? 0) - (b.passage.page ?? 0) || a.passage.start - b.passage.start,
  );

interface Place {
  read: ReadPassage;
  index: number;
}

/** "At a divergent boundary …", "At a convergent boundary …", or "Dampers: …", below what announces them. */
function byOpenings(question: Question, reads: readonly ReadPassage[]): Enumeration | undefined {
  const asked = countIn(wordsOf(question.text));
  // The thing itself mostly comes last: "kinds of plate boundary".
  const things = question.terms.filter(({ tier }) => tier !== 'light').reverse();
  const namings = [labelOf, ...things.map((thing) => (unit: ReadUnit) => kindOf(thing, unit))];
  for (const { places, told, opening } of announcedPlaces(question, reads)) {
    const count = asked ?? told;
    if (count === undefined) continue;
    const found = namings.map((nameOf) => namedIn(places, nameOf).slice(0, count));
    const members = found.find(({ length }) => length === count) ?? found.find(({ length }) => length >= 2);
    if (members) return { members: [...opening, ...members], count, missing: count - members.length };
  }
  return undefined;
}

/** The first sentence of each name. */
function namedIn(places: readonly Place[], nameOf: (unit: ReadUnit) => string | undefined): Stretch[] {
  const named = new Map<string, Stretch>();
  for (const { read, index } of places) {
    const name = nameOf(read.units[index] as ReadUnit);
    if (name !== undefined && !named.has(name)) named.set(name, { read, from: index, to: index });
  }
  return [...named.values()];
}

/** What stands under each announcement, up to the next heading. */
function announcedPlaces(question: Question, reads: readonly ReadPassage[]) {
  return reads.flatMap((read) => {
    const { headings, materialId } = read.passage;
    const own = read.units.flatMap(({ text, forms, unit }, at) => {
      if (unit.kind === 'item' || !announces(question, text, forms)) return [];
      // "There are three: a, b and c" says it all, and a list that it opens is quoted with it.
      if (unit.kind === 'sentence' && (/[:,]/.test(text) || read.units[at + 1]?.unit.kind === 'item'))
        return [];
      const end = read.units.findIndex((other, i) => i > at && other.unit.kind === 'heading');
      const opening = unit.kind === 'sentence' ? [{ read, from: at, to: at }] : [];
      const places = sentencesOf(read, at + 1, end < 0 ? read.units.length : end);
      return [{ places, opening, told: countIn(wordsOf(text)) }];
    });
    const above = headings.at(-1) ?? '';
    if (own.length > 0 || !announces(question, above, formsIn(read, above))) return own;
    const section = inOrder(
      reads.filter(
        ({ passage }) =>
          passage.materialId === materialId && passage.headings.join('\n') === headings.join('\n'),
      ),
    );
    const places = section.flatMap((one) => sentencesOf(one, 0, one.units.length));
    return [{ places, opening: [], told: countIn(wordsOf(above)) }];
  });
}

const sentencesOf = (read: ReadPassage, from: number, to: number): Place[] =>
  read.units
    .map(({ unit }, index) => ({ read, index, kind: unit.kind }))
    .filter(({ index, kind }) => index >= from && index < to && kind === 'sentence');

/** "Base isolation: …" */
const labelOf = ({ text, unit }: ReadUnit): string | undefined =>
  unit.opens ? /^(\p{Lu}[\p{L} -]{2,40}): /u.exec(text)?.[1]?.toLowerCase() : undefined;

/** The word before the thing that is asked about, where the sentence begins with it: "At a divergent boundary …". */
function kindOf(thing: Term, { tokens }: ReadUnit): string | undefined {
  const at = tokens
    .slice(0, openingWords)
    .findIndex(({ forms }) => thing.forms.some((form) => forms.includes(form)));
  const kind = tokens[at - 1];
  // "S waves": a letter is a name, though it may also be the end of a word.
  const isFunction = kind && kind.text !== kind.text.toUpperCase() && functionWords.has(kind.lower);
  const isKind = kind && !isFunction && toNumber(kind.lower) === undefined;
  return isKind ? kind.forms[0] : undefined;
}
