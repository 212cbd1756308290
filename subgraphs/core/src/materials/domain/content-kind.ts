/** What a file is, told by its first bytes, not by its name. */
import { extensionOf } from './file-name.ts';

/** How many of the first bytes decide. */
export const headBytes = 4_096;
/** Producers may put a little before the header of a PDF. */
const pdfHeaderWithinBytes = 1_024;

export type ContentKind = 'pdf' | 'text';

const pdfEndings = ['.pdf'];
const textEndings = ['.md', '.markdown', '.txt', '.text'];
/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const notText = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/** What the head of a file shows; undefined for neither PDF nor text. */
export function kindOfContent(head: Uint8Array): ContentKind | undefined {
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  if (latin.slice(0, pdfHeaderWithinBytes).includes('%PDF-')) return 'pdf';
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || !notText.test(latin) ? 'text' : undefined;
}

/** Kinds that are made of printable characters, yet are no text that people wrote. */
const markup = ['application/rtf', 'application/postscript', 'text/vcard', 'text/calendar'];

/** What is wrong with a file of this name and head, or undefined. `known` is the media type that others recognise. */
export function contentProblem(
  name: string,
  head: Uint8Array,
  known: string | undefined,
): string | undefined {
  if (head.length === 0) return 'The file is empty.';
  const kind = kindOfContent(head);
  if (!kind || (known !== undefined && markup.includes(known)))
    return `Only PDF, Markdown and plain text can be read${known ? `; this is ${known}` : ''}.`;
  const ending = extensionOf(name);
  if (kind === 'text' && pdfEndings.includes(ending)) return 'The name says PDF, but the content is not one.';
  if (kind === 'pdf' && textEndings.includes(ending)) return 'The name says text, but the content is a PDF.';
  return undefined;
}

/** The media type that the content and, among texts, the name tell. */
export function mediaTypeOf(name: string, head: Uint8Array): string {
  if (kindOfContent(head) === 'pdf') return 'application/pdf';
  return ['.md', '.markdown'].includes(extensionOf(name)) ? 'text/markdown' : 'text/plain';
}
