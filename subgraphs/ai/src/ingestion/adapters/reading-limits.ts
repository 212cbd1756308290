/** How much one document may be, and how far its reading is. */
import { UnreadableDocument } from '../domain/document.ts';

export interface ReadingLimits {
  bytesMax: number;
  pagesMax: number;
  charactersMax: number;
}
export const readingLimits: ReadingLimits = {
  bytesMax: 50 * 1024 * 1024,
  pagesMax: 5_000,
  charactersMax: 10_000_000,
};

/** Physical pages read so far. */
export interface ReadingProgress {
  done: number;
  total: number;
}

export const tooManyWords = ({ charactersMax }: ReadingLimits) =>
  new UnreadableDocument(
    `The document has more than ${charactersMax / 1_000_000} million characters of text: split it.`,
  );

export const tooManyPages = (what: string, pages: number, { pagesMax }: ReadingLimits) =>
  new UnreadableDocument(`The ${what} has ${pages} pages; at most ${pagesMax} can be read: split it.`);
