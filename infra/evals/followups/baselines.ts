/** The plain ways of telling a follow-up, with the best threshold that the labels themselves give them. */
import { toTokens } from '../../../subgraphs/ai/src/tutor/domain/language/tokens.ts';
import { functionWords } from '../../../subgraphs/ai/src/tutor/domain/language/function-words.ts';
import type { LabelledRow } from './labelled-rows.ts';

const pronounOrOpener =
  /^(?:and|but|so|also|what about|how about|why|und|y|aur|और)(?!\p{L})|(?<!\p{L})(?:it|its|they|them|their|this|that|these|those|he|him|his|she|her|one|er|sie|es|das|eso|esto|iska|uska|ye|यह|इस|इसे)(?!\p{L})/iu;

export const hasPronounOrOpener = ({ next }: LabelledRow): boolean => pronounOrOpener.test(next);

/** Share of the words of the next message, without function words, that stand in an earlier turn. */
export function wordOverlap({ history, next }: LabelledRow, stem: (word: string) => string): number {
  const words = (text: string) =>
    toTokens(text, stem).flatMap(({ lower, forms }) => (functionWords.has(lower) ? [] : forms.slice(0, 1)));
  const said = new Set(history.flatMap(({ q, a }) => words(`${q} ${a}`)));
  const own = words(next);
  return own.length === 0 ? 0 : own.filter((word) => said.has(word)).length / own.length;
}

/** The best F1 that any threshold on a value reaches. */
export function bestF1(rows: readonly { isPositive: boolean; value: number }[]): number {
  const positives = rows.filter(({ isPositive }) => isPositive).length;
  const falling = [...rows].sort((a, b) => b.value - a.value);
  let [best, right] = [0, 0];
  falling.forEach(({ isPositive, value }, i) => {
    if (isPositive) right += 1;
    // Rows of the same value are on the same side of every threshold.
    if (falling[i + 1]?.value !== value) best = Math.max(best, (2 * right) / (i + 1 + positives));
  });
  return best;
}
