/**
 * Which words of a query stand in a passage that was found for it, for who wants to know why it was. It is told from the
 * passages found alone: a word that none of them has is held to be misspelt where one of them has a word near to it.
 */
import { createSpeller } from '@ensure-study/stores/vectors/spelling';
import { toTerms } from '@ensure-study/stores/vectors/terms';

export interface QueryWord {
  /** As it was asked. */
  asked: string;
  /** As the passage has it first; null where it does not. */
  met: string | null;
  /** Whether `met` is another word, for which this one is most probably misspelt. */
  isCorrected: boolean;
}
export interface FoundText {
  headings: readonly string[];
  text: string;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;
/** A query is a sentence or two; of a longer text the first words are told. */
const wordsMax = 40;

/** For each passage the words of the query that say something, in its order, each once. */
export function matchWords(query: string, found: readonly FoundText[]): QueryWord[][] {
  const texts = found.map(({ headings, text }) => writtenIn([...headings, text].join('\n')));
  const counts = new Map<string, number>();
  for (const term of texts.flatMap((text) => [...text.keys()])) counts.set(term, (counts.get(term) ?? 0) + 1);
  const speller = createSpeller(counts);
  // Of a word in a script without spaces, which has several terms, the first one is held against the passages.
  const terms = new Map([...writtenIn(query)].reverse().map(([term, word]) => [word, term]));
  const asked = [...terms]
    .reverse()
    .slice(0, wordsMax)
    .map(([word, term]) => {
      const meant = counts.has(term) ? term : (speller.nearest(term) ?? term);
      return { word, meant, isOther: meant !== term };
    });
  return texts.map((text) =>
    asked.map(({ word, meant, isOther }) => {
      const met = text.get(meant) ?? null;
      return { asked: word, met, isCorrected: isOther && met !== null };
    }),
  );
}

/** Terms of a text, each as it is written first. */
function writtenIn(text: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const [match] of text.matchAll(wordPattern)) {
    const word = match.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
    // Parted as search parts it: what is joined by a hyphen is two words.
    for (const part of word.split('-'))
      for (const term of toTerms(part)) if (!written.has(term)) written.set(term, part);
  }
  return written;
}
