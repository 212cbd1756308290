/**
 * Cuts a passage into windows that the model sees whole: 220 words do not fit its 256 tokens, about 60 do. Each window
 * shares a few words with its neighbours, so that a phrase at a cut stands whole in one of them.
 */
const coreWordsMax = 54;
const marginWords = 3;

/** Stretches of the text, letter for letter, in order; none for a text without a letter or digit. */
export function cutWindows(text: string): string[] {
  const words = wordSpans(text);
  const count = Math.ceil(words.length / coreWordsMax);
  return Array.from({ length: count }, (_, index) => {
    // Windows of equal size: a last one of three words would say little.
    const first = Math.max(0, Math.floor((index * words.length) / count) - marginWords);
    const last = Math.min(words.length, Math.floor(((index + 1) * words.length) / count) + marginWords) - 1;
    const start = words[first]?.start ?? 0;
    // Up to the next word, so that closing punctuation stays.
    const end = words[last + 1]?.start ?? text.length;
    return text.slice(start, end).trim();
  });
}

interface WordSpan {
  start: number;
}

/** Words by the rules of Unicode, which also finds them where they are not parted by spaces. */
function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { index, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    if (isWordLike) spans.push({ start: index });
  return spans;
}
