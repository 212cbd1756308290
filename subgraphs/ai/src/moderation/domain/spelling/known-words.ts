/** The words that a disguised or misspelt word may stand for. */

export interface KnownWords {
  has(word: string): boolean;
  /** Whether it is a known word, or a form of one. */
  isFine(word: string): boolean;
  /** The known word that is one slip away (a letter more, less, other, or two swapped), or undefined. */
  nearest(word: string): string | undefined;
  /** The known word that has these letters where `*` may be any one, or undefined. */
  fitting(pattern: string): string | undefined;
  /** The words that were written as one, or undefined. */
  segment(joined: string): string[] | undefined;
}

/** Short words, without which nearly every word could be taken apart. */
const tiny = new Set('a i to my me is it do in of no we he go on up at or an so am by be if us'.split(' '));
const correctedMin = 5;
const endings = [
  's',
  'es',
  'd',
  'ed',
  'ing',
  'er',
  'ers',
  'est',
  'ly',
  'y',
  'n',
  'en',
  'r',
  'ness',
  'less',
  'ful',
  'able',
  'e',
  'te',
  't',
  'st',
];
const wordMax = 18;

/** `weighty`: words worth being recovered; `plain`: words that are fine as they are. Both are known. */
export function createKnownWords(weighty: Iterable<string>, plain: Iterable<string>): KnownWords {
  const targets = new Set([...weighty].filter((word) => word.length > 1));
  const known = new Set([...targets, ...plain]);
  const byDeletion = indexDeletions(targets);
  return {
    has: (word) => known.has(word),
    isFine: (word) => known.has(word) || endings.some((ending) => isInflected(word, ending, known)),
    nearest: (word) => nearest(word, byDeletion),
    fitting: (pattern) => {
      const letters = new RegExp(`^${pattern.replace(/[^a-z*]/g, '').replaceAll('*', '[a-z]')}$`);
      return [...targets].find((word) => word.length === pattern.length && letters.test(word));
    },
    segment: (joined) => segment(joined, known),
  };
}

function isInflected(word: string, ending: string, known: ReadonlySet<string>): boolean {
  if (!word.endsWith(ending)) return false;
  const stem = word.slice(0, -ending.length);
  if (stem.length < 3) return false;
  const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return (
    known.has(stem) ||
    known.has(`${stem}e`) ||
    known.has(undoubled) ||
    known.has(`${stem.replace(/i$/, '')}y`)
  );
}

const deletionsOf = (word: string) =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

function indexDeletions(words: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < correctedMin) continue;
    for (const key of new Set([word, ...deletionsOf(word)])) {
      const sharing = index.get(key);
      if (sharing) sharing.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

function nearest(word: string, index: ReadonlyMap<string, string[]>): string | undefined {
  if (word.length < correctedMin || !/^[a-z]+$/.test(word)) return undefined;
  for (const key of [word, ...deletionsOf(word)])
    for (const candidate of index.get(key) ?? []) if (isOneSlip(word, candidate)) return candidate;
  return undefined;
}

/** First letters are seldom wrong, and words that differ in them are mostly other words (bomb, womb). */
function isOneSlip(written: string, meant: string): boolean {
  const swapsFirst = written[0] === meant[1] && written[1] === meant[0];
  if (written[0] !== meant[0] && !swapsFirst) return false;
  let from = 0;
  while (from < written.length && written[from] === meant[from]) from += 1;
  let [endOfWritten, endOfMeant] = [written.length, meant.length];
  while (endOfWritten > from && endOfMeant > from && written[endOfWritten - 1] === meant[endOfMeant - 1]) {
    endOfWritten -= 1;
    endOfMeant -= 1;
  }
  const [a, b] = [written.slice(from, endOfWritten), meant.slice(from, endOfMeant)];
  // The last letter alone is an ending rather than a slip: "marks" is not "marky".
  if (a.length <= 1 && b.length <= 1)
    return !(from === Math.min(written.length, meant.length) && a.length !== b.length);
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** The fewest known words that make up the whole. */
function segment(joined: string, known: ReadonlySet<string>): string[] | undefined {
  const best: ({ cost: number; words: string[] } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= joined.length; end += 1)
    for (let begin = Math.max(0, end - wordMax); begin < end; begin += 1) {
      const before = best[begin];
      const part = joined.slice(begin, end);
      const isWord = part.length > 2 ? known.has(part) : tiny.has(part);
      if (!before || !isWord) continue;
      const cost = before.cost + 1 + 2 / part.length;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, words: [...before.words, part] };
    }
  return best[joined.length]?.words;
}
