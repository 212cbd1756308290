/** Reads what office programs write. Macros are never run: they are left where they are, and said to be. */
import { UnreadableDocument, type DocumentPage, type DocumentWarning } from '../domain/document.ts';
import { openOfficePackage } from './office-package.ts';
import { readDocx } from './read-docx.ts';
import { readPptx } from './read-pptx.ts';
import type { ReadingLimits, ReadingProgress } from './reading-limits.ts';
import { openZip } from './zip-archive.ts';

/** Throws UnreadableDocument with the reason, also for archives that are no document. */
export function readOffice(
  bytes: Uint8Array,
  limits: ReadingLimits,
  onProgress: (progress: ReadingProgress) => void,
): { pages: DocumentPage[]; warnings: DocumentWarning[] } {
  const file = openOfficePackage(openZip(bytes));
  const warnings: DocumentWarning[] = file.hasMacros
    ? [{ page: null, kind: 'PART_SKIPPED', message: 'The macros of the file were not read and never run.' }]
    : [];
  if (file.kind === 'word') return { pages: readDocx(file), warnings };
  if (file.kind === 'slides') return { pages: readPptx(file, limits, onProgress), warnings };
  throw new UnreadableDocument(
    file.kind === 'sheet'
      ? 'The file is a spreadsheet: save it as PDF and upload that.'
      : 'The file is an archive, not a document: upload what is in it.',
  );
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What office programs wrote before 2007, and what they write to this day when there is a password. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  compoundFile.every((byte, index) => bytes[index] === byte);
export const compoundFileProblem =
  'The file has a password, or is in a format from before 2007: save it as DOCX, PPTX or PDF without a password.';
