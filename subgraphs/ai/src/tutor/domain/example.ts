/** Answers that helped, and which of them a language model is shown beside a question. */
import { ordersAnybody, speaksToAssistant } from '../../moderation/domain/orders.ts';
import { toCanonicalQuestion } from './canonical-question.ts';
import { functionWords } from './language/function-words.ts';
import { toTokens, type Stem } from './language/tokens.ts';
import { estimateTokens } from './tokens-of.ts';

export const exampleStandings = ['IN_USE', 'PROPOSED', 'TAKEN_OUT'] as const;
export type ExampleStanding = (typeof exampleStandings)[number];
export const exampleDecisions = ['PROMOTE', 'DEMOTE'] as const;
export type ExampleDecision = (typeof exampleDecisions)[number];

/** An answer is an example once so many more people found it helpful than not. */
export const votesForUse = 2;

/** What the model is shown of one: no numbers of citations, which would be those of other passages. */
export interface ShownExample {
  question: string;
  answer: string;
}

/** Two are enough to show a manner, and leave the room to the passages. */
export const shownMax = 2;
const shownTokensMax = 600;

/** Those like the question, the likest first; among equals, those before. One that shares no word with it is not among them. */
export function rankExamples<T extends { question: string }>(
  question: string,
  examples: readonly T[],
  stem: Stem,
): { example: T; likeness: number }[] {
  const asked = subjectOf(question, stem);
  return examples
    .map((example) => ({ example, likeness: likenessOf(asked, subjectOf(example.question, stem)) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness);
}

/** Whether it says nothing to the model that reads it: two people together could vote such words into everybody's answers. */
export const isHarmless = ({ question, answer }: ShownExample): boolean =>
  [question, answer].every((text) => !speaksToAssistant(text) && !ordersAnybody(text));

/** As many of these, in their order, as may be shown. */
export function fitExamples<T extends ShownExample>(examples: readonly T[]): T[] {
  const fitting: T[] = [];
  let tokens = 0;
  for (const example of examples) {
    const { question, answer } = toShown(example);
    const more = estimateTokens(question) + estimateTokens(answer);
    if (fitting.length < shownMax && tokens + more <= shownTokensMax) {
      fitting.push(example);
      tokens += more;
    }
  }
  return fitting;
}

/** In the plain form of its question: whoever worded it otherwise is not to be known by it. */
export const toShown = ({ question, answer }: ShownExample): ShownExample => ({
  question: toCanonicalQuestion(question),
  answer: answer.replaceAll(/\s*\[\d+\]/g, '').trim(),
});

/** Stems of the words that say something. */
function subjectOf(question: string, stem: Stem): Set<string> {
  const tokens = toTokens(question, stem).filter(({ lower }) => !functionWords.has(lower));
  return new Set(tokens.map(({ forms, lower }) => forms[0] ?? lower));
}

/** Share of words in common (Dice), 0 to 1. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}
