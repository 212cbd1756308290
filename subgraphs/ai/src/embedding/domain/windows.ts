/**
 * Cuts a passage into what is embedded: a sentence, or a few short ones, each under the heading that it stands under. A vector
 * of much text is the mean of many matters and near to no question; one of a sentence without its heading does not say what it
 * is about. Measured beside windows of 60 words: mean reciprocal rank by meaning alone 0.85 instead of 0.79 (ADR 47).
 */
import { cutLongSentence, sentencesOf } from '../../ingestion/domain/sentences.ts';

/** Part of the name of what is stored: vectors of other windows are made anew. */
export const windowsVersion = 'sentences-1';

/** Sentences go together as long as they have no more words. */
const wordsMax = 28;
/** A longer sentence is cut: about 60 words and the heading are what the model has learned on. */
const sentenceWordsMax = 60;
const sentenceCharactersMax = 600;
const headingCharactersMax = 90;

/** Stretches of the text, letter for letter, in order, after the heading; none for a text without a letter or digit. */
export function cutWindows(text: string, heading = ''): string[] {
  const sentences = sentencesOf(text)
    .flatMap((sentence) => cutLongSentence(text, sentence, sentenceWordsMax, sentenceCharactersMax))
    .filter(({ words }) => words > 0);
  const windows: { start: number; end: number; words: number }[] = [];
  for (const { start, end, words } of sentences) {
    const last = windows.at(-1);
    if (last && last.words + words <= wordsMax) Object.assign(last, { end, words: last.words + words });
    else windows.push({ start, end, words });
  }
  const under = heading.trim().slice(0, headingCharactersMax);
  return windows.map(({ start, end }) => `${under === '' ? '' : `${under}: `}${text.slice(start, end)}`);
}
