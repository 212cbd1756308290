/** Cuts a passage into what is read together with a question. Pure. */
import { countWords } from '../../ingestion/domain/sentences.ts';
import { cutWindows } from './windows.ts';

/** With the question they are about the 256 tokens that are read of a pair. */
const wordsMax = 200;

/**
 * Whole windows, as many together as fit, each piece under the heading; most passages are one piece. The text as it is where it
 * has no word.
 */
export function cutPieces(text: string, heading = ''): string[] {
  const pieces: { text: string; words: number }[] = [];
  for (const window of cutWindows(text)) {
    const words = countWords(window);
    const last = pieces.at(-1);
    if (last && last.words + words <= wordsMax)
      Object.assign(last, { text: `${last.text} ${window}`, words: last.words + words });
    else pieces.push({ text: window, words });
  }
  const under = heading.trim() === '' ? '' : `${heading.trim()}: `;
  return pieces.length === 0 ? [text] : pieces.map((piece) => `${under}${piece.text}`);
}
