/** Whether a difference is more than chance: the paired bootstrap over questions (Efron; percentile interval). Pure. */
import { mean } from './ndcg.ts';

export interface Difference {
  mean: number;
  /** Ends of the interval that holds 95 % of the resampled means. */
  low: number;
  high: number;
}

const resamples = 10_000;

/** Mean of `one - other` with its 95 % interval; both hold one value a question, in the same order. */
export function pairedDifference(one: readonly number[], other: readonly number[]): Difference {
  const differences = one.map((value, index) => value - (other[index] ?? Number.NaN));
  const next = chanceOf(differences.length);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++)
      sum += differences[Math.floor(next() * differences.length)] ?? 0;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? Number.NaN;
  return { mean: mean(differences), low: at(0.025), high: at(0.975) };
}

/** The same numbers for the same set, so that a table can be made again (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
