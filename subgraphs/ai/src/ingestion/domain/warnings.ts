/** What readers of a document are told about how each page was read. */
import type { DocumentWarning, PageText } from './document.ts';

/** Below it a page holds so many wrong words that a person should look. */
export const lowConfidence = 0.75;

/** In the order of the pages; of a page that was `skipped` only that. None for a document without pages. */
export function warningsOf(pages: PageText[], skipped: DocumentWarning[] = []): DocumentWarning[] {
  const skippedOn = new Map(skipped.map((warning) => [warning.page, warning]));
  return pages.flatMap((page) => skippedOn.get(page.page) ?? warningOf(page) ?? []);
}

function warningOf({ page, text, readBy, confidence }: PageText): DocumentWarning | undefined {
  if (page === null) return undefined;
  if (!text.trim()) return { page, kind: 'NO_TEXT', message: `Page ${page} has no words that can be read.` };
  if (readBy === 'TEXT') return undefined;
  if (confidence !== undefined && confidence < lowConfidence)
    return { page, kind: 'LOW_CONFIDENCE', message: `Page ${page} was read by OCR, confidence low.` };
  return { page, kind: 'READ_BY_OCR', message: `Page ${page} was read by OCR.` };
}
