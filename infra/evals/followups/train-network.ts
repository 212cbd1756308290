/** Fits a network of routing: one layer of rectified units, cross-entropy, Adam, a penalty on large weights. */
import type {
  SparseInputs,
  WrittenNetworks,
} from '../../../subgraphs/ai/src/tutor/domain/routing/network.ts';
import { shuffle } from '../domain/shuffle.ts';

export interface NetworkExample {
  inputs: SparseInputs;
  isPositive: boolean;
}
export interface TrainingSettings {
  inputs: number;
  units: number;
  epochs: number;
  penalty: number;
  seed: number;
}

const [rate, batch, slow, slower, tiny] = [0.003, 200, 0.9, 0.999, 1e-8];

/** Weights of all layers in one array: the hidden units' rows, their biases, what they say, the start. */
interface Place {
  bias: number;
  says: number;
  start: number;
  size: number;
}
const placesOf = ({ inputs, units }: TrainingSettings): Place => {
  const bias = inputs * units;
  return { bias, says: bias + units, start: bias + 2 * units, size: bias + 2 * units + 1 };
};

/** The same for the same examples in the same order and the same seed. */
export function trainNetwork(
  examples: readonly NetworkExample[],
  settings: TrainingSettings,
): WrittenNetworks['networks'][number] {
  const at = placesOf(settings);
  const chance = createChance(settings.seed);
  const weights = startWeights(settings, at, chance);
  const [first, second] = [new Float64Array(at.size), new Float64Array(at.size)];
  const gradient = new Float64Array(at.size);
  const order = examples.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, chance);
    for (let from = 0; from < order.length; from += batch) {
      const chosen = order.slice(from, from + batch);
      gradient.fill(0);
      for (const i of chosen) addGradient(examples[i] as NetworkExample, { weights, gradient, settings, at });
      step += 1;
      const correction = Math.sqrt(1 - slower ** step) / (1 - slow ** step);
      for (let i = 0; i < at.size; i++) {
        const held =
          i < at.bias || (i >= at.says && i < at.start) ? settings.penalty * (weights[i] as number) : 0;
        const slope = ((gradient[i] as number) + held) / chosen.length;
        first[i] = slow * (first[i] as number) + (1 - slow) * slope;
        second[i] = slower * (second[i] as number) + (1 - slower) * slope * slope;
        weights[i] =
          (weights[i] as number) -
          (rate * correction * (first[i] as number)) / (Math.sqrt(second[i] as number) + tiny);
      }
    }
  }
  return toWritten(weights, settings, at);
}

interface Pass {
  weights: Float64Array;
  gradient: Float64Array;
  settings: TrainingSettings;
  at: Place;
}

function addGradient(
  { inputs: { places, values }, isPositive }: NetworkExample,
  { weights, gradient, settings, at }: Pass,
): void {
  const { inputs, units } = settings;
  const sums = new Float64Array(units);
  let odds = weights[at.start] as number;
  for (let unit = 0; unit < units; unit++) {
    let sum = weights[at.bias + unit] as number;
    for (let i = 0; i < places.length; i++)
      sum += (weights[unit * inputs + (places[i] as number)] as number) * (values[i] as number);
    sums[unit] = sum;
    if (sum > 0) odds += sum * (weights[at.says + unit] as number);
  }
  const error = 1 / (1 + Math.exp(-odds)) - (isPositive ? 1 : 0);
  const add = (place: number, value: number) => (gradient[place] = (gradient[place] as number) + value);
  add(at.start, error);
  for (let unit = 0; unit < units; unit++) {
    const sum = sums[unit] as number;
    if (sum <= 0) continue;
    add(at.says + unit, error * sum);
    const back = error * (weights[at.says + unit] as number);
    add(at.bias + unit, back);
    for (let i = 0; i < places.length; i++)
      add(unit * inputs + (places[i] as number), back * (values[i] as number));
  }
}

function startWeights({ inputs, units }: TrainingSettings, at: Place, chance: () => number): Float64Array {
  const weights = new Float64Array(at.size);
  const [hidden, last] = [Math.sqrt(6 / (inputs + units)), Math.sqrt(6 / (units + 1))];
  for (let i = 0; i < at.size; i++) weights[i] = (2 * chance() - 1) * (i < at.says ? hidden : last);
  return weights;
}

function toWritten(
  weights: Float64Array,
  { inputs, units }: TrainingSettings,
  at: Place,
): WrittenNetworks['networks'][number] {
  const rows = Array.from({ length: units }, (_, unit) => weights.slice(unit * inputs, (unit + 1) * inputs));
  const step = rows.map((row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127);
  const bytes = Int8Array.from(
    rows.flatMap((row, unit) => Array.from(row, (value) => Math.round(value / (step[unit] as number)))),
  );
  const short = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(5)));
  const [start = 0] = short([weights[at.start] as number]);
  return {
    ...{ bias: short(weights.slice(at.bias, at.says)), says: short(weights.slice(at.says, at.start)), start },
    ...{ step: short(step), weights: Buffer.from(bytes.buffer).toString('base64') },
  };
}

/** Numbers from 0 to 1, the same each time the script runs. */
function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
