/** Reads the text layer of a PDF, page by page, in the order in which the file draws it. */
import type { getDocumentProxy } from 'unpdf';
import { UnreadableDocument, type DocumentPage } from '../domain/document.ts';
import { joinPieces, type TextPiece } from '../domain/page-text.ts';
import type { ReadingLimits, ReadingProgress } from './read-document.ts';

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;

/** Every page from 1, those without text as ''. Throws UnreadableDocument with the reason. */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadingLimits,
  onProgress: (progress: ReadingProgress) => void,
): Promise<DocumentPage[]> {
  const file = await openPdf(bytes);
  if (file.numPages > limits.pagesMax) {
    throw new UnreadableDocument(
      `The PDF has ${file.numPages} pages; at most ${limits.pagesMax} can be read: split it.`,
    );
  }
  const pages: DocumentPage[] = [];
  let characters = 0;
  for (let page = 1; page <= file.numPages; page += 1) {
    const { text, size } = await readPage(file, page);
    characters += text.length;
    if (characters > limits.charactersMax) throw tooManyWords(limits);
    pages.push({
      ...{ page, text, size, readBy: 'TEXT' },
      sections: text ? [{ headings: [], start: 0, end: text.length }] : [],
    });
    onProgress({ done: page, total: file.numPages });
  }
  return pages;
}

export const tooManyWords = ({ charactersMax }: ReadingLimits) =>
  new UnreadableDocument(
    `The document has more than ${charactersMax / 1_000_000} million characters of text: split it.`,
  );

async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  // Loaded for a PDF alone: it is most of what this process loads.
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableDocument('The PDF is encrypted: remove its password and upload it again.');
    }
    throw new UnreadableDocument('The PDF is damaged and cannot be opened.');
  }
}

async function readPage(file: PdfFile, number: number): Promise<Pick<DocumentPage, 'text' | 'size'>> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const { width, height } = page.getViewport({ scale: 1 });
    return { text: joinPieces(items.flatMap(toPiece)), size: { width, height } };
  } catch {
    throw new UnreadableDocument(`Page ${number} of the PDF is damaged and cannot be read.`);
  }
}

function toPiece(item: Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number]): TextPiece[] {
  if (!('str' in item)) return [];
  return [{ text: item.str, y: Number(item.transform[5]), height: item.height, endsLine: item.hasEOL }];
}
