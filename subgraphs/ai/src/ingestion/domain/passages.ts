/** Cuts pages into passages at sentence ends, never across a heading or a page. */
import type { DocumentPage, Passage, Section } from './document.ts';
import { cutLongSentence, sentencesOf, type Sentence } from './sentences.ts';

export interface PassageSize {
  /** About how many words a passage has. */
  words: number;
  /** About how many words of the passage before are repeated, in whole sentences. */
  overlapWords: number;
  /** No passage is longer, whatever counts as a word in it. */
  charactersMax: number;
}
export const passageSize: PassageSize = { words: 220, overlapWords: 40, charactersMax: 4_000 };

/** All passages of a document, in reading order. */
export function cutPassages(pages: DocumentPage[], size: PassageSize = passageSize): Passage[] {
  const passages: Passage[] = [];
  for (const { page, text, sections } of pages) {
    for (const section of sections) {
      for (const { start, end } of cutSection(text, section, size)) {
        const { headings } = section;
        passages.push({ page, start, end, text: text.slice(start, end), headings, ordinal: passages.length });
      }
    }
  }
  return passages;
}

function cutSection(text: string, section: Section, size: PassageSize) {
  const sentences = sentencesOf(text, section).flatMap((sentence) =>
    cutLongSentence(text, sentence, size.words, size.charactersMax),
  );
  const spans: { start: number; end: number }[] = [];
  for (let first = 0, fresh = 0; fresh < sentences.length;) {
    const end = endOfPassage(sentences, first, fresh, size);
    spans.push({ start: (sentences[first] as Sentence).start, end: (sentences[end - 1] as Sentence).end });
    first = startOfNext(sentences, first, end, size);
    fresh = end;
  }
  return spans;
}

/** One past the last sentence of the passage that begins at `first` and must take at least the one at `fresh`. */
function endOfPassage(sentences: Sentence[], first: number, fresh: number, size: PassageSize): number {
  const start = (sentences[first] as Sentence).start;
  const fits = (index: number, words: number, wordsMax: number) =>
    words <= wordsMax && (sentences[index] as Sentence).end - start <= size.charactersMax;
  let words = wordsBetween(sentences, first, fresh + 1);
  let end = fresh + 1;
  while (end < sentences.length) {
    const next = words + (sentences[end] as Sentence).words;
    if (!fits(end, next, size.words)) break;
    words = next;
    end += 1;
  }
  // A remainder too small for a passage of its own goes with this one.
  const rest = wordsBetween(sentences, end, Math.min(sentences.length, end + size.overlapWords));
  const last = sentences.length - 1;
  const short = end + size.overlapWords >= sentences.length && rest <= size.overlapWords;
  return short && fits(last, words + rest, size.words + size.overlapWords) ? sentences.length : end;
}

/** Where the passage after `first`..`end` begins: so many whole sentences back as come nearest to the overlap. */
function startOfNext(sentences: Sentence[], first: number, end: number, size: PassageSize): number {
  const next = sentences[end];
  if (next === undefined) return end;
  let start = end;
  let words = 0;
  while (start > first + 1) {
    const before = sentences[start - 1] as Sentence;
    const more = words + before.words;
    if (Math.abs(more - size.overlapWords) >= Math.abs(words - size.overlapWords)) break;
    if (more + next.words > size.words || next.end - before.start > size.charactersMax) break;
    words = more;
    start -= 1;
  }
  return start;
}

function wordsBetween(sentences: Sentence[], from: number, to: number): number {
  let words = 0;
  for (let index = from; index < to; index += 1) words += (sentences[index] as Sentence).words;
  return words;
}
