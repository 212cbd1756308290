/** Fits the linear model of moderation: multinomial logistic regression by AdaGrad, with a penalty on large weights. */
import {
  modelClasses,
  type LinearModel,
  type ModelClass,
} from '../../../subgraphs/ai/src/moderation/domain/linear-model.ts';
import { shuffle } from '../domain/shuffle.ts';

export interface Example {
  features: readonly string[];
  class: ModelClass;
  /** How much it counts beside the others. */
  weight: number;
}
export interface TrainingSettings {
  epochs: number;
  rate: number;
  penalty: number;
  /** Features that fewer examples have are left out. */
  examplesMin: number;
}
export const trainingDefaults: TrainingSettings = { epochs: 30, rate: 0.1, penalty: 1e-3, examplesMin: 2 };

const width = modelClasses.length;

/** The same for the same examples in the same order. */
export function trainModel(examples: readonly Example[], settings = trainingDefaults): LinearModel {
  const index = indexFeatures(examples, settings.examplesMin);
  const rows = examples.map(({ features }) => [
    index.size,
    ...features.flatMap((feature) => index.get(feature) ?? []),
  ]);
  const weights = new Float64Array((index.size + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-4);
  const order = examples.map((_, at) => at);
  const chance = createChance();
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, chance);
    for (const at of order) learn(rows[at] ?? [], examples[at] as Example, { weights, squares, settings });
  }
  const rowOf = (at: number) => [...weights.slice(at * width, (at + 1) * width)];
  return { bias: rowOf(index.size), weights: new Map([...index].map(([name, at]) => [name, rowOf(at)])) };
}

function indexFeatures(examples: readonly Example[], min: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= min).map(([feature]) => feature);
  return new Map(kept.map((feature, at) => [feature, at]));
}

interface State {
  weights: Float64Array;
  squares: Float64Array;
  settings: TrainingSettings;
}

function learn(row: readonly number[], example: Example, { weights, squares, settings }: State): void {
  const scale = 1 / Math.sqrt(row.length);
  const sums = modelClasses.map(
    (_, k) => row.reduce((sum, at) => sum + (weights[at * width + k] ?? 0), 0) * scale,
  );
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (const [k, name] of modelClasses.entries()) {
    const error = ((powers[k] ?? 0) / total - (name === example.class ? 1 : 0)) * example.weight;
    for (const at of row) {
      const place = at * width + k;
      const slope = error * scale + settings.penalty * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + slope * slope;
      weights[place] = (weights[place] ?? 0) - (settings.rate * slope) / Math.sqrt(squares[place] ?? 1);
    }
  }
}

/** Numbers from 0 to 1, the same each time the script runs. */
function createChance(): () => number {
  let seed = 7;
  return () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
