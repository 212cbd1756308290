/** Reads a file by what it holds, never by its name: PDF, office formats, pictures, HTML, SVG, text with or without Markdown's headings. */
import {
  UnreadableDocument,
  type DocumentPage,
  type DocumentWarning,
  type ReadDocument,
} from '../domain/document.ts';
import { sectionsOf } from '../domain/headings.ts';
import { detectLanguage } from '../domain/language.ts';
import { decodeText } from '../domain/plain-text.ts';
import { textKindOf } from '../domain/text-kind.ts';
import { warningsOf } from '../domain/warnings.ts';
import { pictureTypes } from './ocr/decode-picture.ts';
import { readPicture } from './ocr/read-picture.ts';
import { readScannedPages, type ScannedPages } from './ocr/read-scanned-pages.ts';
import type { ScanReader } from './ocr/scan-reader.ts';
import { readHtml, readSvg } from './read-markup.ts';
import { compoundFileProblem, isCompoundFile, readOffice } from './read-office.ts';
import { readPdf } from './read-pdf.ts';
import { readingLimits, tooManyWords, type ReadingLimits, type ReadingProgress } from './reading-limits.ts';
import { beginsAsZip } from './zip-archive.ts';

export interface ReadingOptions {
  limits?: ReadingLimits;
  onProgress?(progress: ReadingProgress): void;
  /** Reads pictures of words; without it there are none of them. */
  scans: ScanReader;
}

/**
 * The pages of a document, one without a number where it has none, its language, and what to know of the reading. Throws
 * UnreadableDocument with the reason, and what `scans.admit` throws.
 */
export async function readDocument(
  bytes: Uint8Array,
  { limits = readingLimits, onProgress = () => {}, scans }: ReadingOptions,
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new UnreadableDocument('The file is empty.');
  if (bytes.length > limits.bytesMax) {
    throw new UnreadableDocument(`The file is larger than ${limits.bytesMax / 1024 / 1024} MB.`);
  }
  const { pages, skipped = [], warnings = [] } = await readPages(bytes, { limits, onProgress, scans });
  if (pages.reduce((sum, { text }) => sum + text.length, 0) > limits.charactersMax)
    throw tooManyWords(limits);
  return { pages, language: detectLanguage(pages), warnings: [...warnings, ...warningsOf(pages, skipped)] };
}

interface ReadPages {
  pages: DocumentPage[];
  /** Pages that were left out, with the reason. */
  skipped?: DocumentWarning[];
  /** What is to be known of the document besides its pages. */
  warnings?: DocumentWarning[];
}

async function readPages(
  bytes: Uint8Array,
  { limits, onProgress, scans }: Required<ReadingOptions>,
): Promise<ReadPages> {
  if (beginsAsPdf(bytes)) {
    // Readers of PDF take the bytes for themselves.
    const textLayer = await readPdf(bytes.slice(), limits, onProgress);
    const read = await readScannedPages(bytes, textLayer, scans);
    if (read.pages.every(({ text }) => text === '')) throw wordless(read);
    return read;
  }
  if (beginsAsZip(bytes)) return readOffice(bytes, limits, onProgress);
  if (isCompoundFile(bytes)) throw new UnreadableDocument(compoundFileProblem);
  if (await isPicture(bytes)) return readPicture(bytes, scans);
  return { pages: readText(await decodeOrName(bytes)) };
}

function readText(text: string): DocumentPage[] {
  const kind = textKindOf(text);
  if (kind === 'html') return readHtml(text);
  if (kind === 'svg') return readSvg(text);
  return [{ page: null, text, readBy: 'TEXT', sections: sectionsOf(text) }];
}

function wordless({ pages, skipped }: ScannedPages): UnreadableDocument {
  const [only] = skipped;
  if (pages.length === 1 && only) return new UnreadableDocument(only.message);
  return new UnreadableDocument('No page of the PDF has words, neither as text nor in its pictures.');
}

/** Readers of PDF allow a little rubbish before the header, but a text that speaks of `%PDF-` is a text. */
function beginsAsPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return /^[\s\xef\xbb\xbf]*%PDF-/u.test(head) || (head.includes('%PDF-') && head.includes('\0'));
}

async function isPicture(bytes: Uint8Array): Promise<boolean> {
  const mime = await typeOf(bytes);
  return mime !== undefined && pictureTypes.includes(mime);
}

async function decodeOrName(bytes: Uint8Array): Promise<string> {
  try {
    return decodeText(bytes);
  } catch (error) {
    const mime = await typeOf(bytes);
    if (!mime) throw error;
    throw new UnreadableDocument(
      `The file is of the type ${mime}, whatever its name says; PDF, DOCX, PPTX, HTML, SVG, PNG, JPEG, WebP, Markdown and plain text can be read.`,
    );
  }
}

async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
}
