/** What is asked how often: a few questions by everybody, most by hardly anybody. */

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws places from 0 to below `count`; place k as often as 1 / (k + 1)^exponent says (Zipf's law). */
export function createZipf(count: number, exponent: number, random: () => number): () => number {
  let total = 0;
  const upTo = Array.from({ length: count }, (_, place) => (total += 1 / (place + 1) ** exponent));
  return () => {
    const mark = random() * total;
    const place = upTo.findIndex((sum) => mark < sum);
    return place < 0 ? count - 1 : place;
  };
}
