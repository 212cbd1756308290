/** An answer made of whole sentences of the material, each with its citation. */
import { asDefinition, definitionGrade } from './definition.ts';
import { expectationMet } from './expectation-met.ts';
import type { Candidate, ReadPassage, ReadUnit } from './evidence.ts';
import { isRecognisable, type Judgement, type RankedCandidate } from './judgement.ts';
import type { AnswerPart, Citation } from './passage.ts';
import type { Question } from './question.ts';
import { needsBefore } from './leaning.ts';
import { leansBack } from './read-passage.ts';
import { mergeStretches, sameBlock, toParts, unsaid, type Stretch } from './stretch.ts';
import { meets } from './term-match.ts';

const unitsMax = 6;
const listItemsMax = 8;
/** A sentence that leans on one that leans itself brings both. */
const leansMax = 2;
/** Sentences are said until it is so likely that the answer is among them, */
const shareEnough = 0.9;
/** but none that is as unlikely as this. */
const shareMin = 0.04;
const shareBesideRow = 0.3;
/** A definition is looked for among so many sentences. */
const definingAmong = 8;
const candidatesMax = { other: 6, list: 6 };
const goesOnBack =
  /^(?:that is why|this is why|for this reason|therefore|thus|so |as a result|in this way|because of this|otherwise|it |they |this |these |he |she )/i;

/** The parts of an extractive answer. Numbers go on after `said`; words that are cited there are not said again. */
export function toExtract(
  question: Question,
  judgement: Judgement,
  options: { said?: readonly Citation[] } = {},
): AnswerPart[] {
  const { said = [] } = options;
  const first = definingOf(question, judgement);
  const chosen = chooseCandidates(question, judgement).filter((candidate) => candidate !== first);
  const all = [...(first ? [first] : []), ...chosen];
  const merged = firstUnits(mergeStretches(all.flatMap((candidate) => widen(question, candidate))));
  // Within one passage a definition may stand after what else is said of the thing.
  const defines = ({ read, from, to }: Stretch) =>
    first !== undefined && read === first.read && from <= first.index && first.index <= to;
  const ordered = [...merged.filter(defines), ...merged.filter((stretch) => !defines(stretch))];
  return toParts(
    ordered.flatMap((stretch) => unsaid(stretch, said)),
    said.length,
  );
}

/** As many stretches as begin among the first units. */
const firstUnits = (stretches: readonly Stretch[]) =>
  stretches.filter(
    (_, i) => stretches.slice(0, i).reduce((n, { from, to }) => n + to - from + 1, 0) < unitsMax,
  );

/** Where it is asked what something is, the sentence that says so, if it is among the likely ones. */
function definingOf(question: Question, { ranked }: Judgement): RankedCandidate | undefined {
  const asked = asDefinition(question);
  if (!asked) return undefined;
  const graded = ranked.slice(0, definingAmong).map((one) => {
    const grade = definitionGrade(asked, one.read.units[one.index] as ReadUnit);
    return { one, grade: grade || (one.evidence.defines === 1 && one.share >= shareMin ? 0.5 : 0) };
  });
  const best = Math.max(0, ...graded.map(({ grade }) => grade));
  return best > 0 ? graded.find(({ grade }) => grade === best)?.one : undefined;
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
  for (let back = 0; back < leansMax; back++)
    if (needsBefore(textAt(read, stretch.from)) && reaches(stretch.from, stretch.from - 1)) stretch.from--;
  if (stretch.to === index && reaches(index, index + 1) && completes(question, stretch, index + 1))
    stretch.to++;
  else if (stretch.from === index && reaches(index, index - 1) && completes(question, stretch, index - 1))
    stretch.from--;
  return [stretch];
}
const textAt = (read: ReadPassage, i: number) => read.units[i]?.text ?? '';

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

const asksForName =
  /\b(?:called|termed|known as|named|(?:term|word|name|expression) (?:for|is used|describes|means)|(?:which|what) (?:\p{L}+ )?(?:term|word|name|expression))\b|\bcall(?:s|ed)? (?:it|this|that|such|the|a|an)\b|\bdo (?:we|you|they|\p{L}+) call\b/iu;
const givesName =
  /^(?:this|that|such|it|these|they|those|the)\b.*\b(?:is|are|was|were) (?:(?:then|also|therefore|thus|often|usually) )?(?:called|known as|termed|named|the|an?)\b/iu;

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
  // "This is called managed realignment": the name of what was just said, where a name is asked for.
  if (neighbour > to && asksForName.test(question.text) && givesName.test(other.text)) return true;
  const explains = ['cause', 'manner', 'definition'].includes(kind);
  return explains && neighbour > to && goesOnBack.test(other.text);
}
