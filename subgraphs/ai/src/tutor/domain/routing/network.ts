/**
 * A small neural network (one layer of rectified units) that weighs everything that is known of a message together: a pronoun
 * says one thing in a message of three words and another in a whole question. Several that were begun differently are asked,
 * and the mean counts. Pure; fitted by infra/evals/followups/main.ts.
 */

/** Inputs that are not 0, by their place. */
export interface SparseInputs {
  places: readonly number[];
  values: readonly number[];
}
export interface Network {
  /** Of each hidden unit. */
  bias: readonly number[];
  /** What each hidden unit says for a follow-up. */
  says: readonly number[];
  start: number;
  /** A row of `inputs` weights for each hidden unit, in steps of the unit's `step`. */
  weights: Int8Array;
  step: readonly number[];
}
/** Networks as text; weights in base64. */
export interface WrittenNetworks {
  inputs: number;
  networks: readonly {
    bias: readonly number[];
    says: readonly number[];
    start: number;
    step: readonly number[];
    weights: string;
  }[];
}

export const readNetworks = ({ inputs, networks }: WrittenNetworks): readonly Network[] =>
  networks.map(({ weights, ...others }) => {
    const read = Int8Array.from(Buffer.from(weights, 'base64'));
    if (read.length !== inputs * others.bias.length) throw new Error('the networks of routing are cut short');
    return { ...others, weights: read };
  });

/** Log odds of a follow-up: the mean of the networks. */
export const networkOdds = (networks: readonly Network[], inputs: SparseInputs): number =>
  networks.reduce((sum, network) => sum + oddsOf(network, inputs), 0) / networks.length;

function oddsOf({ bias, says, start, weights, step }: Network, { places, values }: SparseInputs): number {
  const width = weights.length / bias.length;
  return bias.reduce((odds, own, unit) => {
    let sum = 0;
    for (let i = 0; i < places.length; i++)
      sum += (weights[unit * width + (places[i] as number)] as number) * (values[i] as number);
    return odds + Math.max(0, own + sum * (step[unit] as number)) * (says[unit] as number);
  }, start);
}
