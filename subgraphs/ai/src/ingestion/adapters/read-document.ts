/** Reads a file by what it holds, never by its name: a PDF, or text with or without Markdown's headings. */
import { UnreadableDocument, type DocumentPage, type ReadDocument } from '../domain/document.ts';
import { sectionsOf } from '../domain/headings.ts';
import { detectLanguage } from '../domain/language.ts';
import { decodeText } from '../domain/plain-text.ts';
import { warningsOf } from '../domain/warnings.ts';
import { readPdf, tooManyWords } from './read-pdf.ts';

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

/** The pages of a document, one without a number where it has none, its language, and what to know of the reading. Throws UnreadableDocument with the reason. */
export async function readDocument(
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<ReadDocument> {
  const pages = await readPages(bytes, limits, onProgress);
  return { pages, language: detectLanguage(pages), warnings: warningsOf(pages) };
}

async function readPages(
  bytes: Uint8Array,
  limits: ReadingLimits,
  onProgress: (progress: ReadingProgress) => void,
): Promise<DocumentPage[]> {
  if (bytes.length === 0) throw new UnreadableDocument('The file is empty.');
  if (bytes.length > limits.bytesMax) {
    throw new UnreadableDocument(`The file is larger than ${limits.bytesMax / 1024 / 1024} MB.`);
  }
  if (beginsAsPdf(bytes)) return readPdf(bytes, limits, onProgress);
  const text = await decodeOrName(bytes);
  if (text.length > limits.charactersMax) throw tooManyWords(limits);
  return [{ page: null, text, readBy: 'TEXT', sections: sectionsOf(text) }];
}

/** Readers of PDF allow a little rubbish before the header, but a text that speaks of `%PDF-` is a text. */
function beginsAsPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return /^[\s\xef\xbb\xbf]*%PDF-/u.test(head) || (head.includes('%PDF-') && head.includes('\0'));
}

async function decodeOrName(bytes: Uint8Array): Promise<string> {
  try {
    return decodeText(bytes);
  } catch (error) {
    const { fileTypeFromBuffer } = await import('file-type');
    const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
    if (!type) throw error;
    throw new UnreadableDocument(
      `The file is of the type ${type.mime}, whatever its name says; PDF, Markdown and plain text can be read.`,
    );
  }
}
