/** Takes out what says the same as something better. Pure. */

/** Words of a stretch: enough that two texts share one only where they share a phrase. */
const phraseWords = 4;
/** Share of all phrases of two texts that both have (Jaccard), from which on they are one text twice. */
const sameFrom = 0.85;

interface Prepared {
  phrases: Set<string>;
  /** A text that differs in a number says something else. */
  numbers: string;
}

/** Of texts that are nearly the same the first stays; at most `limit`, in their order. */
export function withoutRepeats<T extends { text: string }>(hits: readonly T[], limit: number): T[] {
  const kept: { hit: T; prepared: Prepared }[] = [];
  for (const hit of hits) {
    if (kept.length === limit) break;
    const prepared = prepare(hit.text);
    if (!kept.some((other) => isSame(other.prepared, prepared))) kept.push({ hit, prepared });
  }
  return kept.map(({ hit }) => hit);
}

function prepare(text: string): Prepared {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const last = Math.max(1, words.length - phraseWords + 1);
  const phrases = Array.from({ length: last }, (_, at) => words.slice(at, at + phraseWords).join(' '));
  return { phrases: new Set(phrases), numbers: words.filter((word) => /\p{N}/u.test(word)).join(' ') };
}

function isSame(one: Prepared, other: Prepared): boolean {
  const [smaller, larger] = [one.phrases, other.phrases].toSorted((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (one.numbers !== other.numbers || smaller.size < sameFrom * larger.size) return false;
  let shared = 0;
  for (const phrase of smaller) if (larger.has(phrase)) shared += 1;
  return shared >= sameFrom * (smaller.size + larger.size - shared);
}
