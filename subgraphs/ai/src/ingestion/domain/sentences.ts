/** Where sentences and words stand in a text. */

/** A stretch of text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
/** A sentence without the space around it, and how many words it has. */
export interface Sentence extends Span {
  words: number;
}

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordBreaks = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Line ends inside a paragraph are turned into spaces, one for one, because the rules of Unicode end a sentence at
 * every line end; those before a list item, a table row, a quotation or an empty line stay.
 */
function softenLineEnds(text: string): string {
  return text.replace(/(?:\r\n|[\r\n])(?![^\S\r\n]*(?:[\r\n]|$|[-*+•]\s|\d{1,3}[.)]\s|[|>]))/gu, (lineEnd) =>
    ' '.repeat(lineEnd.length),
  );
}

/** Words as Unicode counts them: also in scripts that put no spaces between them. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of wordBreaks.segment(text)) if (isWordLike) words += 1;
  return words;
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

/** The sentences of `text` between `within.start` and `within.end`, in order, without empty ones. */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Sentence[] {
  const sentences: Sentence[] = [];
  const softened = softenLineEnds(text.slice(within.start, within.end));
  for (const { index, segment } of sentenceBreaks.segment(softened)) {
    const span = trimmed(text, within.start + index, within.start + index + segment.length);
    if (span.end > span.start)
      sentences.push({ ...span, words: countWords(text.slice(span.start, span.end)) });
  }
  return sentences;
}

/** Cuts what is too long for one passage at word ends, and a single endless word between characters. */
export function cutLongSentence(
  text: string,
  sentence: Sentence,
  wordsMax: number,
  charactersMax: number,
): Sentence[] {
  if (sentence.words <= wordsMax && sentence.end - sentence.start <= charactersMax) return [sentence];
  const pieces: Sentence[] = [];
  let start = sentence.start;
  let end = start;
  let words = 0;
  const close = () => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) pieces.push({ ...span, words });
    [start, words] = [end, 0];
  };
  for (const { index, segment, isWordLike } of wordBreaks.segment(text.slice(sentence.start, sentence.end))) {
    const from = sentence.start + index;
    const word = isWordLike ? 1 : 0;
    if (words + word > wordsMax || from + segment.length - start > charactersMax) close();
    for (end = from; from + segment.length - start > charactersMax;) {
      end = characterEnd(text, start + charactersMax);
      close();
    }
    end = from + segment.length;
    words += word;
  }
  close();
  return pieces;
}

/** `offset`, or one less where it would fall between the halves of a surrogate pair. */
function characterEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  return unit >= 0xd8_00 && unit <= 0xdb_ff ? offset - 1 : offset;
}
