/** Looks up each of the things that a question compares, as they may stand in different documents, and what is said of each. */
import type { RetrievedPassage } from '../retrieval/ports.ts';
import type { Extraction, Reading } from './choose-reading.ts';
import { compareSides, type JudgedSide } from './domain/compare-sides.ts';
import { sidesOf } from './domain/compared-sides.ts';
import { comparisonOf, type Comparison } from './domain/comparison.ts';
import type { Stem } from './domain/language/tokens.ts';
import { answerOf } from './domain/passage.ts';
import { quoteAnswer, type JudgedPart } from './domain/quote-answer.ts';

export interface ComparisonDeps {
  stem: Stem;
  /** What is found for a text, and what would answer it. */
  read(asked: string): Promise<Reading>;
}

/** The reading with what the material says of each thing; as it is where nothing is compared. */
export async function readComparison(deps: ComparisonDeps, asked: string, whole: Reading): Promise<Reading> {
  const comparison = comparisonOf(asked);
  if (!comparison) return whole;
  const each: Reading[] = [];
  for (const { full } of comparison.sides) each.push(await deps.read(askedOf(comparison, full)));
  const known = new Set(whole.found.hits.map(({ passageId }) => passageId));
  const isNew = ({ passageId }: RetrievedPassage) => !known.has(passageId) && known.add(passageId);
  const added = each.flatMap(({ found, reads }) =>
    found.hits.flatMap((hit, i) => (reads[i] && isNew(hit) ? [{ hit, read: reads[i] }] : [])),
  );
  let extraction: Promise<Extraction> | undefined;
  return {
    asked: whole.asked,
    found: { ...whole.found, hits: [...whole.found.hits, ...added.map(({ hit }) => hit)] },
    reads: [...whole.reads, ...added.map(({ read }, i) => ({ ...read, rank: whole.reads.length + i }))],
    extract: () => (extraction ??= compare(deps, comparison, { whole, each })),
  };
}

const askedOf = ({ aspect }: Comparison, full: string) =>
  aspect === undefined ? `What is ${full}?` : `${aspect} (${full})`;

/** As the whole question is answered, where the things cannot be told apart or the material speaks of none of them. */
async function compare(
  { stem }: ComparisonDeps,
  comparison: Comparison,
  { whole, each }: { whole: Reading; each: readonly Reading[] },
): Promise<Extraction> {
  const usual = await whole.extract();
  const judged: JudgedSide[] = [];
  for (const reading of each) judged.push(await reading.extract());
  const sides = sidesOf(
    comparison,
    [whole, ...each].flatMap(({ reads }) => reads),
    stem,
  );
  if (!sides || !sides.isSpokenOf.some(Boolean)) return usual;
  // Its words are there, but nowhere together: what it is cannot be told by them.
  if (sides.isSpokenOf.some((isSpokenOf, i) => !isSpokenOf && !sides.isSilentOn[i])) return usual;
  // Of what was asked of the things, to name them says nothing.
  const isOfAnything = comparison.aspect === undefined;
  if (!isOfAnything) {
    const isAnswered = usual.judgement.answered || judged.every(({ judgement }) => judgement.answered);
    if (!isAnswered) return usual;
    if (usual.judgement.answered && sides.areIn(answerOf(quoteAnswer(usual.parts)))) return usual;
  }
  const stretches = compareSides({ sides, isOfAnything, whole: usual.judgement, each: judged });
  if (stretches.length === 0) return usual;
  const silent = comparison.sides.flatMap(({ full }, i) => (sides.isSpokenOf[i] ? [] : [full]));
  // Who says of what the material does not speak is not in doubt; a name in passing may be all that there is of another.
  const areAnswered = isOfAnything && judged.every(({ judgement }) => judgement.answered);
  const sure = silent.length > 0 || areAnswered || usual.judgement.sure;
  const judgement = { ...usual.judgement, answered: true, sure };
  const [first] = usual.parts;
  const part: JudgedPart = {
    asked: first?.asked ?? '',
    question: usual.question,
    judgement,
    stretches,
    silent,
  };
  return { ...usual, judgement, parts: [part] };
}
