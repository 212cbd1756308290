/** Words as a reader counts them, in any script. Pure. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const held = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, held);
  return held;
}

/** Words of a text; numbers count, marks do not. */
export function countWords(text: string, language = 'en'): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) words += 1;
  return words;
}
