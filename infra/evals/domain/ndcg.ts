/** How well a ranking puts what is relevant first. Pure. */

/**
 * Normalised discounted cumulative gain of the first `depth` places (Järvelin and Kekäläinen 2002, gains not exponential):
 * `found` holds, place by place, which of the `relevant` things (from 0) stands there, undefined for none. What comes twice
 * counts once, where it comes first.
 */
export function ndcgAt(depth: number, found: readonly (number | undefined)[], relevant: number): number {
  const seen = new Set<number>();
  let gain = 0;
  for (const [place, one] of found.slice(0, depth).entries()) {
    if (one === undefined || seen.has(one)) continue;
    seen.add(one);
    gain += discount(place);
  }
  let ideal = 0;
  for (let place = 0; place < Math.min(depth, relevant); place++) ideal += discount(place);
  return ideal === 0 ? 0 : gain / ideal;
}
const discount = (place: number) => 1 / Math.log2(place + 2);

/** 1 when something relevant is among the first `depth`, else 0. */
export const hitAt = (depth: number, found: readonly (number | undefined)[]): number =>
  found.slice(0, depth).some((one) => one !== undefined) ? 1 : 0;

/** 1 / place of the first relevant thing among the first ten, 0 without one. */
export function reciprocalRank(found: readonly (number | undefined)[]): number {
  const place = found.slice(0, 10).findIndex((one) => one !== undefined);
  return place < 0 ? 0 : 1 / (place + 1);
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
