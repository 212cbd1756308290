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

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,]*[\p{L}\p{N}\p{M}])?/gu;
/** Scripts that put no space between words: only there is the dictionary of the segmenter worth its time. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Words as a reader counts them, also in scripts that put no spaces between them. */
export function countWords(text: string): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of wordBreaks.segment(text)) if (isWordLike) words += 1;
  return words;
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

/**
 * Segmented so much at a time: for each segment, ICU's iterator in V8 copies its whole input, and so needs quadratic time.
 * A single sentence of this length is cut at a space.
 */
const windowLength = 4_000;

/** The sentences of `text` between `within.start` and `within.end`, in order, without empty ones. */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Sentence[] {
  const sentences: Sentence[] = [];
  const softened = softenLineEnds(text.slice(within.start, within.end));
  for (let at = 0; at < softened.length;) {
    const breaks = breaksIn(softened, at);
    for (const next of breaks) {
      const span = trimmed(text, within.start + at, within.start + next);
      if (span.end > span.start)
        sentences.push({ ...span, words: countWords(text.slice(span.start, span.end)) });
      at = next;
    }
  }
  return sentences;
}

/** Where the sentences end that begin at `from` and are whole within one window; at least one place, after `from`. */
function breaksIn(text: string, from: number): number[] {
  const end = from + windowLength;
  const window = text.slice(from, end);
  const ends = Array.from(
    sentenceBreaks.segment(window),
    ({ index, segment }) => from + index + segment.length,
  );
  if (end >= text.length) return ends;
  // The last one may go on beyond the window.
  if (ends.length > 1) return ends.slice(0, -1);
  const space = window.trimEnd().lastIndexOf(' ');
  return [space > 0 ? from + space + 1 : characterEnd(text, end)];
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
