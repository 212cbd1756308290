/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/**
 * Windows' vectors in two bytes a number, half of what they take as floats. The upper bytes alone tell which windows may be
 * near, and are a quarter of what would have to be read; both together give the cosine to about 0.00001.
 */
import { rowLength, type RowScan } from './row-scan.ts';

export interface PackedWindows {
  /** Numbers of a vector; 0 when there are no windows. */
  dimensions: number;
  /** Bytes of a row: `dimensions` and what fills the last step. */
  stride: number;
  /** A number is (upper * 256 + lower) * scale of its window. */
  upper: Int8Array;
  lower: Int8Array;
  scales: Float32Array;
  /** Which passage each window belongs to. */
  passages: Uint32Array;
  bytes: number;
}

/** The largest whose rounded upper byte is 127. */
const numberMax = 127 * 256 + 127;

/** Packs the windows of passages, which are unit vectors of one length, in the order of the passages. */
export function packWindows(windowsOf: readonly (readonly Float32Array[])[]): PackedWindows {
  const vectors = windowsOf.flat();
  const dimensions = vectors[0]?.length ?? 0;
  if (vectors.some(({ length }) => length !== dimensions))
    throw new Error('The windows of one material must come from one model.');
  const stride = rowLength(dimensions);
  const upper = new Int8Array(vectors.length * stride);
  const lower = new Int8Array(vectors.length * stride);
  const scales = new Float32Array(vectors.length);
  for (const [window, vector] of vectors.entries()) {
    // As it will be read, so that what it is divided by now is what it is multiplied with then.
    const scale = (scales[window] = largest(vector) / numberMax || 1);
    const rounded = Math.fround(scale);
    for (let place = 0; place < dimensions; place++) {
      const number = Math.max(-numberMax, Math.min(numberMax, Math.round(vector[place]! / rounded)));
      const high = (number + 128) >> 8;
      upper[window * stride + place] = high;
      lower[window * stride + place] = number - high * 256;
    }
  }
  const passages = Uint32Array.from(windowsOf.flatMap((windows, passage) => windows.map(() => passage)));
  const bytes = 2 * upper.byteLength + scales.byteLength + passages.byteLength;
  return { dimensions, stride, upper, lower, scales, passages, bytes };
}

/** A question's vector in the forms in which it is multiplied. */
export interface PackedVector {
  exact: Float64Array;
  /** Whole numbers that are `scale` times too large. */
  rounded: Int16Array;
  scale: number;
}

const roundedMax = 32_767;
/** Of its numbers, so that the product with any row of bytes fits 32 bits; half of one is what rounding may add to each. */
const sumMax = (2 ** 31 - 1) / 128;

export function packVector(vector: Float32Array): PackedVector {
  const sum = vector.reduce((total, value) => total + Math.abs(value), 0);
  const scale = Math.min(roundedMax / (largest(vector) || 1), (sumMax - vector.length / 2) / (sum || 1));
  const rounded = new Int16Array(rowLength(vector.length));
  for (const [place, value] of vector.entries()) rounded[place] = Math.round(value * scale);
  return { exact: Float64Array.from(vector), rounded, scale };
}

/**
 * About the cosine of each passage's best window (within some thousandths); -Infinity for passages without any, undefined
 * when the windows are of another model.
 */
export function roughCosines(
  { dimensions, upper, scales, passages }: PackedWindows,
  passageCount: number,
  vector: PackedVector,
  { scan }: RowScan,
): Float64Array | undefined {
  if (dimensions !== vector.exact.length) return undefined;
  const products = new Int32Array(scales.length);
  scan(upper, vector.rounded, products);
  const best = new Float64Array(passageCount).fill(-Infinity);
  for (let window = 0; window < products.length; window++) {
    const cosine = (products[window]! * 256 * scales[window]!) / vector.scale;
    if (cosine > best[passages[window]!]!) best[passages[window]!] = cosine;
  }
  return best;
}

/** The cosine of a passage's best window, at most 1; undefined for one without any, or of another model. */
export function exactCosine(
  { dimensions, stride, upper, lower, scales, passages }: PackedWindows,
  passage: number,
  { exact }: PackedVector,
): number | undefined {
  if (dimensions !== exact.length) return undefined;
  let best: number | undefined;
  for (let window = firstOf(passages, passage); passages[window] === passage; window++) {
    let [high, low] = [0, 0];
    for (let place = 0, at = window * stride; place < dimensions; place++, at++) {
      high += upper[at]! * exact[place]!;
      low += lower[at]! * exact[place]!;
    }
    const cosine = Math.min(1, (high * 256 + low) * scales[window]!);
    if (best === undefined || cosine > best) best = cosine;
  }
  return best;
}

/** Where the windows of a passage begin: they lie in the order of the passages. */
function firstOf(passages: Uint32Array, passage: number): number {
  let [from, to] = [0, passages.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (passages[middle]! < passage) from = middle + 1;
    else to = middle;
  }
  return from;
}

function largest(vector: Float32Array): number {
  let max = 0;
  for (const value of vector) max = Math.max(max, Math.abs(value));
  return max;
}
