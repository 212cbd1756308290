/** What a file is, told by its first bytes, not by its name. */
import { extensionOf } from './file-name.ts';

/** How many of the first bytes decide. */
export const headBytes = 4_096;
/** Producers may put a little before the header of a PDF. */
const pdfHeaderWithinBytes = 1_024;

/** `office`: an archive as DOCX and PPTX are; which of them, or that it is neither, indexing tells. */
export type ContentKind = 'pdf' | 'office' | 'compound' | 'picture' | 'text';

const names: Record<Exclude<ContentKind, 'compound'>, { called: string; endings: string[] }> = {
  pdf: { called: 'a PDF', endings: ['.pdf'] },
  office: {
    called: 'an office document',
    endings: ['.docx', '.docm', '.dotx', '.pptx', '.pptm', '.ppsx', '.potx'],
  },
  picture: { called: 'a picture', endings: ['.png', '.jpg', '.jpeg', '.webp'] },
  text: { called: 'text', endings: ['.md', '.markdown', '.txt', '.text', '.html', '.htm', '.xhtml', '.svg'] },
};
/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const notText = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
const pictures = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^RIFF[\s\S]{4}WEBP/];
const signatures = { archive: 'PK\x03\x04', compound: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' };

/** What the head of a file shows; undefined for what cannot be read. */
export function kindOfContent(head: Uint8Array): ContentKind | undefined {
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  // An archive may hold a PDF near its beginning.
  if (latin.startsWith(signatures.archive)) return 'office';
  if (latin.startsWith(signatures.compound)) return 'compound';
  if (pictures.some((signature) => signature.test(latin))) return 'picture';
  if (latin.slice(0, pdfHeaderWithinBytes).includes('%PDF-')) return 'pdf';
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || !notText.test(latin) ? 'text' : undefined;
}

/** Kinds that are made of printable characters, yet are no text that people wrote. */
const markup = ['application/rtf', 'application/postscript', 'text/vcard', 'text/calendar'];
/** What an archive may be known as: an archive like any other, where its head does not tell more. */
const office =
  /^application\/(?:zip|vnd\.openxmlformats-officedocument\.(?:wordprocessingml|presentationml)\..+|vnd\.ms-(?:word|powerpoint)\..+)$/;

/** What is wrong with a file of this name and head, or undefined. `known` is the media type that others recognise. */
export function contentProblem(
  name: string,
  head: Uint8Array,
  known: string | undefined,
): string | undefined {
  if (head.length === 0) return 'The file is empty.';
  const kind = kindOfContent(head);
  if (kind === 'compound')
    return 'The file has a password, or is in a format from before 2007: save it as DOCX, PPTX or PDF without a password.';
  const isForeign = known !== undefined && (kind === 'office' ? !office.test(known) : markup.includes(known));
  if (!kind || isForeign)
    return `Only PDF, DOCX, PPTX, HTML, SVG, PNG, JPEG, WebP, Markdown and plain text can be read${known ? `; this is ${known}` : ''}.`;
  const ending = extensionOf(name);
  if (ending === '.zip') return 'The file is an archive: upload what is in it.';
  const told = Object.entries(names).find(([, { endings }]) => endings.includes(ending));
  if (!told || told[0] === kind) return undefined;
  const isOne = kind === 'text' || told[0] === 'pdf' ? 'is not one' : `is ${names[kind].called}`;
  return `The name says ${told[1].called}, but the content ${isOne}.`;
}

/** Whether an ending says what a file is. */
export const isTelling = (ending: string): boolean =>
  Object.values(names).some(({ endings }) => endings.includes(ending));

/** The ending that content of this head gets under a name without one; empty where the head does not tell. */
export function endingOfContent(head: Uint8Array, known: string | undefined): string {
  const kind = kindOfContent(head);
  if (kind === 'pdf') return '.pdf';
  return kind === 'text' ? '.txt' : (endingsByType[known ?? ''] ?? '');
}
const openXml = 'application/vnd.openxmlformats-officedocument';
const endingsByType: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  [`${openXml}.wordprocessingml.document`]: '.docx',
  [`${openXml}.presentationml.presentation`]: '.pptx',
};

/** The media type that the content and, where it leaves that open, the name tell. */
export function mediaTypeOf(name: string, head: Uint8Array, known: string | undefined): string {
  const kind = kindOfContent(head);
  if (kind === 'pdf') return 'application/pdf';
  if (kind === 'picture' && known !== undefined) return known;
  const ending = extensionOf(name);
  if (kind === 'office') {
    if (known !== undefined && known !== 'application/zip') return known;
    const form = ending.startsWith('.p') ? 'presentationml.presentation' : 'wordprocessingml.document';
    return `application/vnd.openxmlformats-officedocument.${form}`;
  }
  return textTypes[ending] ?? 'text/plain';
}

const textTypes: Record<string, string> = {
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.svg': 'image/svg+xml',
};
