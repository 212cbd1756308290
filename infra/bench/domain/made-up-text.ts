/** Text that looks like a lesson to an index: words of a fixed vocabulary, common ones often, rare ones seldom. */

/** Numbers from 0 to 1; the same seed gives the same numbers. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const vocabularySize = 20_000;
const syllables = [
  'ba',
  'cor',
  'den',
  'fi',
  'gal',
  'hum',
  'ist',
  'jo',
  'kel',
  'lum',
  'mar',
  'nor',
  'pe',
  'qua',
  'rin',
  'sol',
  'tam',
  'ul',
  'ver',
  'zon',
];

export interface MadeUpText {
  /** So many words, some of them at the end of a sentence. */
  words(count: number): string;
  /** A question of a few of the words. */
  question(): string;
}

/** `seed` decides every word. */
export function createMadeUpText(seed: number): MadeUpText {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  const vocabulary = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  // The third power makes the first words of the vocabulary hundreds of times as frequent as the last, as in a language.
  const word = () => vocabulary[Math.floor(random() ** 3 * vocabularySize)] as string;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = (length: number) => `${capital(Array.from({ length }, word).join(' '))}.`;
  return {
    words(count) {
      const sentences: string[] = [];
      for (let left = count; left > 0; left -= 15) sentences.push(sentence(Math.min(15, left)));
      return sentences.join(' ');
    },
    question: () => `What is ${word()} ${word()} of ${word()} ${word()}?`,
  };
}
