/** Reads the text layer of a PDF, page by page, in the order in which the file draws it. */
import type { getDocumentProxy } from 'unpdf';
import { UnreadableDocument, type DocumentPage } from '../domain/document.ts';
import { joinPieces, type TextPiece } from '../domain/page-text.ts';
import { untangleColumns } from '../domain/pdf-columns.ts';
import { sectionsByHeight, type DrawnPage } from '../domain/pdf-headings.ts';
import { tooManyPages, tooManyWords, type ReadingLimits, type ReadingProgress } from './reading-limits.ts';

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
    throw tooManyPages('PDF', file.numPages, limits);
  }
  const drawn: ReadPage[] = [];
  let characters = 0;
  for (let page = 1; page <= file.numPages; page += 1) {
    const read = await readPage(file, page);
    characters += read.text.length;
    if (characters > limits.charactersMax) throw tooManyWords(limits);
    drawn.push(read);
    onProgress({ done: page, total: file.numPages });
  }
  const sections = sectionsByHeight(drawn);
  return drawn.map(({ text, lines, size }, index) => ({
    ...{ page: index + 1, text, readBy: 'TEXT', sections: sections[index] ?? [] },
    lines: lines.flatMap(({ start, end, box }) => (box ? [{ start, end, box }] : [])),
    ...(size && { size }),
  }));
}

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

interface ReadPage extends DrawnPage {
  /** Absent where the file says something that is no size. */
  size?: { width: number; height: number };
}

async function readPage(file: PdfFile, number: number): Promise<ReadPage> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const isSized = width > 0 && height > 0 && Number.isFinite(width * height);
    const placeOf = isSized ? createPlaces({ width, height, transform }) : () => undefined;
    const pieces = items.flatMap((item) => toPiece(item, placeOf));
    return { ...joinPieces(untangleColumns(pieces)), ...(isSized && { size: { width, height } }) };
  } catch {
    throw new UnreadableDocument(`Page ${number} of the PDF is damaged and cannot be read.`);
  }
}

type Item = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number];
type Place = NonNullable<TextPiece['place']>;
type Matrix = [number, number, number, number, number, number];

type PlaceOf = (item: Matrix, width: number, height: number) => Place | undefined;

function toPiece(item: Item, placeOf: PlaceOf): TextPiece[] {
  if (!('str' in item)) return [];
  const { str: text, transform, width, height, hasEOL: endsLine } = item;
  const matrix = transform as Matrix;
  return [{ text, y: matrix[5], height, endsLine, place: placeOf(matrix, width, height) }];
}

/** How far letters reach above and below the line that they stand on, in parts of their height. */
const reach = { above: 0.85, below: 0.22 };

/** Where on the page something stands, however the page or the line is turned. */
function createPlaces(view: { width: number; height: number; transform: number[] }): PlaceOf {
  const [a, b, c, d, e, f] = view.transform as Matrix;
  return ([ta, tb, tc, td, x, y], width, height) => {
    const [along, up] = [unit(ta, tb), unit(tc, td)];
    const corners = [
      [0, -reach.below],
      [0, reach.above],
      [1, -reach.below],
      [1, reach.above],
    ].map(([right = 0, high = 0]) => {
      const px = x + along[0] * width * right + up[0] * height * high;
      const py = y + along[1] * width * right + up[1] * height * high;
      return [(a * px + c * py + e) / view.width, (b * px + d * py + f) / view.height] as const;
    });
    const [xs, ys] = [corners.map(([left]) => left), corners.map(([, top]) => top)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  };
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [0, 0];
}
