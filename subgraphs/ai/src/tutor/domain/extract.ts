/** An answer made of whole sentences of the material, each with its citation. */
import { toDisplay } from './display.ts';
import { expectationMet } from './expectation-met.ts';
import type { Candidate, ReadPassage, ReadUnit } from './evidence.ts';
import { isRecognisable, type Judgement, type RankedCandidate } from './judgement.ts';
import type { AnswerPart, Citation } from './passage.ts';
import type { Question } from './question.ts';
import { headerOf, leansBack } from './read-passage.ts';
import { meets } from './term-match.ts';

/** Neighbouring units of one passage, said and cited together. */
interface Stretch {
  read: ReadPassage;
  from: number;
  to: number;
}

const unitsMax = 4;
const listItemsMax = 8;
/** Sentences are said until it is so likely that the answer is among them, */
const shareEnough = 0.75;
/** but none that is as unlikely as this. */
const shareMin = 0.04;
const shareBesideRow = 0.2;
const candidatesMax = { other: 4, list: 4 };
const goesOnBack =
  /^(?:that is why|this is why|for this reason|therefore|thus|so |as a result|in this way|because of this|otherwise|it |they |this |these |he |she )/i;

/** The parts of an extractive answer. Numbers go on after `said`; words that are cited there are not said again. */
export function toExtract(
  question: Question,
  judgement: Judgement,
  options: { said?: readonly Citation[] } = {},
): AnswerPart[] {
  const { said = [] } = options;
  const chosen = chooseCandidates(question, judgement);
  const stretches = mergeStretches(chosen.flatMap((candidate) => widen(question, candidate))).flatMap(
    (stretch) => unsaid(stretch, said),
  );
  return stretches.flatMap((stretch, i): AnswerPart[] => {
    const citation = cite(stretch, said.length + i + 1);
    const text = `${separator(stretches, i)}${displayOf(stretch, ` [${citation.number}]`)}`;
    return [
      { kind: 'citation', citation },
      { kind: 'token', text },
    ];
  });
}

/** What of a stretch has not been cited yet: a sentence that was said does not take its neighbours with it. */
function unsaid({ read, from, to }: Stretch, said: readonly Citation[]): Stretch[] {
  const left: Stretch[] = [];
  for (let index = from; index <= to; index++) {
    const unit = { read, from: index, to: index };
    if (said.some((one) => touches(one, cite(unit, 0)))) continue;
    const last = left.at(-1);
    if (last?.to === index - 1) last.to = index;
    else left.push(unit);
  }
  return left;
}

function chooseCandidates(question: Question, { ranked }: Judgement): RankedCandidate[] {
  const [best] = ranked;
  if (!best) return [];
  const { expected } = question;
  const asksForList = expected.kind === 'list' || asksForSeveral.test(question.text);
  const chosen = [best];
  let shares = best.share;
  for (const candidate of ranked.slice(1)) {
    if (chosen.length === (asksForList ? candidatesMax.list : candidatesMax.other)) break;
    if (shares >= shareEnough || candidate.share < shareMin) break;
    // Each row of a table tells of something else, and one that was asked for says all that it says.
    if (isRow(best) && !asksForList && (isRow(candidate) || candidate.share < shareBesideRow)) continue;
    // Where one sentence is of the kind asked for, those that are not are only near it.
    if (isRecognisable(expected.kind) && best.evidence.fits === 1 && candidate.evidence.fits === 0) continue;
    chosen.push(candidate);
    shares += candidate.share;
  }
  return chosen;
}
const isRow = ({ read, index }: Candidate) => read.units[index]?.unit.kind === 'row';

/** A sentence with what it cannot be understood without, and what completes it. */
function widen(question: Question, { read, index }: Candidate): Stretch[] {
  const kindAt = (i: number) => read.units[i]?.unit.kind;
  const stretch = { read, from: index, to: index };
  if (kindAt(index) === 'item' || kindAt(index + 1) === 'item') withList(question, stretch);
  if (kindAt(index) !== 'sentence') return [stretch];
  const reaches = (i: number, next: number) => kindAt(next) === 'sentence' && sameBlock(read, i, next);
  if (leansBack.test(textAt(read, index)) && reaches(stretch.from, stretch.from - 1)) stretch.from--;
  if (stretch.to === index && reaches(index, index + 1) && completes(question, stretch, index + 1))
    stretch.to++;
  else if (stretch.from === index && reaches(index, index - 1) && completes(question, stretch, index - 1))
    stretch.from--;
  return [stretch];
}
const textAt = (read: ReadPassage, i: number) => read.units[i]?.text ?? '';
const sameBlock = (read: ReadPassage, a: number, b: number) =>
  read.units[a]?.unit.block === read.units[b]?.unit.block;

const asksForSeveral =
  /\b(?:list|name|kinds|types|sorts|parts|steps|stages|causes|reasons|examples|what are|which (?:are|were|of|two|three|four|five)|which (?!was|is|has|does)\p{L}*[^\Ws]s)\b/iu;

/** A list that the sentence opens, or of which it is an item, where several things are asked for. */
function withList(question: Question, stretch: Stretch): void {
  const { read, to } = stretch;
  const kindAt = (i: number) => read.units[i]?.unit.kind;
  const asksForList = question.expected.kind === 'list' || asksForSeveral.test(question.text);
  const isItem = kindAt(to) === 'item';
  if (!asksForList && (isItem || !/:$/.test(textAt(read, to)))) return;
  if (isItem) while (kindAt(stretch.from - 1) === 'item') stretch.from--;
  while (kindAt(stretch.to + 1) === 'item' && stretch.to - stretch.from < listItemsMax) stretch.to++;
}

/** Whether a neighbour says a word of the question that the stretch lacks, or goes on with its reason. */
function completes(question: Question, { read, from, to }: Stretch, neighbour: number): boolean {
  const said = read.units.slice(from, to + 1);
  const other = read.units[neighbour];
  if (!other || other.text.endsWith('?')) return false;
  const core = question.terms.filter(({ tier }) => tier !== 'light');
  const lacks = core.filter((term) => said.every(({ forms }) => meets(term, forms) === 0));
  if (lacks.some((term) => meets(term, other.forms) >= 0.75)) return true;
  // "Its magnitude was 9.5": of what was just said, the kind that was asked for.
  const { kind } = question.expected;
  const fits = ({ text, tokens }: ReadUnit) => expectationMet(question.expected, text, tokens) === 1;
  if (isRecognisable(kind) && neighbour > to && leansBack.test(other.text) && fits(other) && !said.some(fits))
    return true;
  const explains = ['cause', 'manner', 'definition'].includes(kind);
  return explains && neighbour > to && goesOnBack.test(other.text);
}

/** Stretches of one passage in reading order, touching ones joined; words that two passages share are said once. */
function mergeStretches(stretches: Stretch[]): Stretch[] {
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
  return merged.filter(
    (_, i) => merged.slice(0, i).reduce((n, { from, to }) => n + to - from + 1, 0) < unitsMax,
  );
}

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
export const sameSpan = (a: Citation, b: Citation) =>
  a.materialId === b.materialId && a.page === b.page && a.start === b.start && a.end === b.end;

function overlaps(a: Stretch, b: Stretch): boolean {
  return touches(cite(a, 0), cite(b, 0)) || displayOf(a) === displayOf(b);
}

/** Its sentences, each with the number of the citation behind it: a reader sees of every one where it stands. */
function displayOf({ read, from, to }: Stretch, mark = ''): string {
  const { text } = read.passage;
  const all = read.units.map(({ unit }) => unit);
  const units = read.units.slice(from, to + 1);
  const sentences = units.map(({ unit }, i) => {
    const header = unit.kind === 'row' ? headerOf(text, all, from + i) : undefined;
    return `${toDisplay(text.slice(unit.start, unit.end), unit.kind, header)}${mark}`;
  });
  if (units.filter(({ unit }) => unit.kind === 'item' && unit.opens).length < 2) return sentences.join(' ');
  return units
    .map(({ unit }, i) => (unit.kind === 'item' && unit.opens ? `\n- ${sentences[i]}` : ` ${sentences[i]}`))
    .join('')
    .trim();
}

function separator(stretches: Stretch[], i: number): string {
  if (i === 0) return '';
  const [before, own] = [stretches[i - 1], stretches[i]];
  const isList = [before, own].some(
    (one) => one && one.to > one.from && one.read.units[one.to]?.unit.kind === 'item',
  );
  return isList ? '\n\n' : ' ';
}
