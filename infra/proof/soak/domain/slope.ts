/**
 * Whether a measure that is taken again and again grows: a straight line through it, and how far chance alone may have
 * turned that line.
 */

export interface Slope {
  /** Growth from one sample to the next. */
  perSample: number;
  /** Half the width of its 95 % interval: what noise alone may have made of no growth at all. */
  noise: number;
  /** It grows: the whole interval lies above 0. */
  isGrowing: boolean;
}

const blocksWanted = 20;
const blocksMin = 8;

/**
 * The least-squares line through samples taken at even distances. Neighbouring samples are alike (a connection that is kept
 * for a while is in many of them), and as if they were independent the error would be taken for smaller than it is. So the
 * line is drawn through the means of about 20 long blocks, which are nearly independent (batch means: Law, "Simulation
 * Modeling and Analysis", 9.5.3), and its error is theirs, by Student's t. Samples that fill no block are left out at the
 * beginning. Throws for fewer than 8.
 */
export function estimateSlope(samples: readonly number[]): Slope {
  if (samples.length < blocksMin) throw new Error(`A slope needs ${blocksMin} samples at least.`);
  const size = Math.max(1, Math.floor(samples.length / blocksWanted));
  const blocks = Math.floor(samples.length / size);
  const from = samples.length - blocks * size;
  const means = Array.from({ length: blocks }, (_, index) =>
    mean(samples.slice(from + index * size, from + (index + 1) * size)),
  );
  const { slope, standardError } = fitLine(means);
  const noise = studentT975(blocks - 2) * standardError;
  return { perSample: slope / size, noise: noise / size, isGrowing: slope - noise > 0 };
}

/** Through values at 0, 1, 2, …; the error is that of the slope. */
function fitLine(values: readonly number[]): { slope: number; standardError: number } {
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  const spread = sum(values.map((_, at) => (at - middle) ** 2));
  const slope = sum(values.map((value, at) => (at - middle) * (value - average))) / spread;
  const squares = sum(values.map((value, at) => (value - average - slope * (at - middle)) ** 2));
  return { slope, standardError: Math.sqrt(squares / (values.length - 2) / spread) };
}

/** 97.5 % of Student's t lie below it; Abramowitz and Stegun 26.7.5, right to 0.02 from 6 degrees of freedom on. */
function studentT975(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
