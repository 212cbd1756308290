/** Neighbouring units of one passage, which are said and cited together, and how they read in an answer. */
import { toDisplay } from './display.ts';
import { hasPlaces } from './reference-marks.ts';
import type { AnswerPart, Citation } from './passage.ts';
import { headerOf, type ReadPassage } from './read-passage.ts';

export interface Stretch {
  read: ReadPassage;
  /** Indices in `read.units`, both included. */
  from: number;
  to: number;
}

/** The parts of an answer that says these stretches; their numbers go on after `given`. */
export function toParts(stretches: readonly Stretch[], given: number): AnswerPart[] {
  return stretches.flatMap((stretch, i): AnswerPart[] => {
    const citation = cite(stretch, given + i + 1);
    const text = `${separator(stretches, i)}${displayOf(stretch, ` [${citation.number}]`)}`;
    return [
      { kind: 'citation', citation },
      { kind: 'token', text },
    ];
  });
}

/** What of a stretch has not been cited yet: a sentence that was said does not take its neighbours with it. */
export const unsaid = (stretch: Stretch, said: readonly Citation[]): Stretch[] =>
  without(stretch, (unit) => said.some((one) => touches(one, cite(unit, 0))));

/** What is left of a stretch without some of its units, neighbours together. */
export function without(stretch: Stretch, isLeftOut: (unit: Stretch) => boolean): Stretch[] {
  const left: Stretch[] = [];
  for (const unit of unitsOf(stretch)) {
    if (isLeftOut(unit)) continue;
    const last = left.at(-1);
    if (last?.to === unit.from - 1) last.to = unit.to;
    else left.push(unit);
  }
  return left;
}

/** Each unit of a stretch as a stretch of its own. */
export const unitsOf = ({ read, from, to }: Stretch): Stretch[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ read, from: from + i, to: from + i }));

/** Stretches of one passage in reading order, touching ones joined; words that two passages share are said once. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const order = [...new Set(stretches.map(({ read }) => read))];
  const merged: Stretch[] = [];
  for (const read of order) {
    for (const stretch of stretches.filter((one) => one.read === read).sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last?.read === read && stretch.from <= last.to + 1 && sameBlock(read, last.to, stretch.from))
        last.to = Math.max(last.to, stretch.to);
      else if (!merged.some((one) => overlaps(one, stretch))) merged.push({ ...stretch });
    }
  }
  return merged;
}

/** Whether two units stand in one paragraph or list. */
export const sameBlock = (read: ReadPassage, a: number, b: number): boolean =>
  read.units[a]?.unit.block === read.units[b]?.unit.block;

function spanOf({ read, from, to }: Stretch): { start: number; end: number } {
  return { start: read.units[from]?.unit.start ?? 0, end: read.units[to]?.unit.end ?? 0 };
}

/** The citation of a stretch of a passage; its quote is the page's text at its span, letter for letter. */
export function citationOf(
  { passage }: ReadPassage,
  span: { start: number; end: number },
  number: number,
): Citation {
  return {
    number,
    materialId: passage.materialId,
    page: passage.page,
    start: passage.start + span.start,
    end: passage.start + span.end,
    quote: passage.text.slice(span.start, span.end),
  };
}
const cite = (stretch: Stretch, number: number) => citationOf(stretch.read, spanOf(stretch), number);

/** Whether two citations have words in common. */
const touches = (a: Citation, b: Citation) =>
  a.materialId === b.materialId && a.page === b.page && a.start < b.end && b.start < a.end;

/** Whether two citations name the same words. */
export const sameSpan = (a: Citation, b: Citation): boolean =>
  a.materialId === b.materialId && a.page === b.page && a.start === b.start && a.end === b.end;

export function overlaps(a: Stretch, b: Stretch): boolean {
  return touches(cite(a, 0), cite(b, 0)) || displayOf(a) === displayOf(b);
}

/** One unit as a reader sees it, without the number of its citation. */
export function sentenceOf({ passage: { text }, units }: ReadPassage, index: number): string {
  const unit = units[index]?.unit;
  if (!unit) return '';
  const all = units.map((one) => one.unit);
  const header = unit.kind === 'row' ? headerOf(text, all, index) : undefined;
  return toDisplay(text.slice(unit.start, unit.end), unit.kind, { header, keepsPlaces: hasPlaces(text) });
}

/** Its sentences, each with the number of the citation behind it: a reader sees of every one where it stands. */
function displayOf({ read, from, to }: Stretch, mark = ''): string {
  const units = read.units.slice(from, to + 1);
  const sentences = units.map((_, i) => `${sentenceOf(read, from + i)}${mark}`);
  if (units.filter(({ unit }) => unit.kind === 'item' && unit.opens).length < 2) return sentences.join(' ');
  return units
    .map(({ unit }, i) => (unit.kind === 'item' && unit.opens ? `\n- ${sentences[i]}` : ` ${sentences[i]}`))
    .join('')
    .trim();
}

function separator(stretches: readonly Stretch[], i: number): string {
  if (i === 0) return '';
  const [before, own] = [stretches[i - 1], stretches[i]];
  const isList = [before, own].some(
    (one) => one && one.to > one.from && one.read.units[one.to]?.unit.kind === 'item',
  );
  return isList ? '\n\n' : ' ';
}
