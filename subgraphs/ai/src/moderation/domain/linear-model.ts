/**
 * A linear model (multinomial logistic regression) over words and concepts. Its weights are fitted by
 * infra/evals/moderation/fit.ts on sentences written for it; every weight can be read back by the name of its feature.
 */
import { decisionOf, type Decision, type Reason } from './verdict.ts';

/** Its classes: what is stopped, by reason, and two kinds of what is not. */
export const modelClasses = [
  'science',
  'ordinary',
  'chit-chat',
  'do-it-all',
  'cheating',
  'personal-data',
  'injection',
  'sexual',
  'intrusion',
  'harm',
  'threat',
  'abuse',
  'self-harm',
] as const;
export type ModelClass = (typeof modelClasses)[number];

export const reasonOfClass = (name: ModelClass): Reason =>
  name === 'science' || name === 'ordinary' ? 'study' : name;

export interface LinearModel {
  /** Of the model without any feature, by class. */
  bias: readonly number[];
  weights: ReadonlyMap<string, readonly number[]>;
}
/** Weights as text: for each feature one letter a class, from `low` up, in steps. */
export interface WrittenModel {
  step: number;
  bias: readonly number[];
  features: string;
  letters: string;
}

/** The letter of zero; letters run from `#` to `}` without those that a string would have to escape. */
const alphabet = Array.from({ length: 91 }, (_, index) => String.fromCharCode(35 + index)).filter(
  (letter) => letter !== '\\' && letter !== '`' && letter !== '$' && letter !== "'",
);
const zero = Math.floor(alphabet.length / 2);
const valueOf = new Map(alphabet.map((letter, index) => [letter, index - zero]));

export const writeWeight = (weight: number, step: number): string =>
  alphabet[Math.max(0, Math.min(alphabet.length - 1, Math.round(weight / step) + zero))] ?? '';

export function readModel({ step, bias, features, letters }: WrittenModel): LinearModel {
  const width = modelClasses.length;
  const weights = new Map(
    features.split('\n').map((feature, index) => {
      const row = letters.slice(index * width, (index + 1) * width);
      return [feature, Array.from(row, (letter) => (valueOf.get(letter) ?? 0) * step)];
    }),
  );
  return { bias, weights };
}

/** How likely each class is, all together 1. Features that the model does not know count for nothing. */
export function classify(
  { bias, weights }: LinearModel,
  features: Iterable<string>,
): Map<ModelClass, number> {
  const rows: (readonly number[])[] = [bias];
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) rows.push(row);
  }
  const scale = 1 / Math.sqrt(rows.length);
  const sums = modelClasses.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) * scale);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(modelClasses.map((name, at) => [name, (powers[at] ?? 0) / total]));
}

export function byDecision(likely: ReadonlyMap<ModelClass, number>): Record<Decision, number> {
  const sums: Record<Decision, number> = { allow: 0, redirect: 0, block: 0, escalate: 0 };
  for (const [name, share] of likely) sums[decisionOf[reasonOfClass(name)]] += share;
  return sums;
}

/** The likeliest reason with this decision. */
export function likeliestReason(likely: ReadonlyMap<ModelClass, number>, decision: Decision): Reason {
  const fitting = [...likely].filter(([name]) => decisionOf[reasonOfClass(name)] === decision);
  const [best] = fitting.sort(([, a], [, b]) => b - a);
  return best ? reasonOfClass(best[0]) : 'study';
}
