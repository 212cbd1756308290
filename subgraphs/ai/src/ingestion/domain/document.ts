/** What reading a document yields, apart from how it is read or kept. */

/** A stretch of a page that stands under one path of headings; heading lines themselves belong to no section. */
export interface Section {
  /** Outermost first; empty before the first heading. */
  headings: string[];
  /** Character span in the page's text (UTF-16 code units). */
  start: number;
  end: number;
}

/** A line of a page's text and where it stands on the page. */
export interface TextLine {
  /** Character span in the page's text (UTF-16 code units). */
  start: number;
  end: number;
  /** Fractions 0..1 of the page's width and height, origin top left. */
  box: { x: number; y: number; width: number; height: number };
}

/** Whether words were in the file or were recognised in a picture. */
export type ReadBy = 'TEXT' | 'OCR';

export interface PageText {
  /** Physical page from 1; null for the whole text of a document that has no pages. */
  page: number | null;
  /** The truth: passages and quotes are cut from it letter for letter. */
  text: string;
  /** In reading order; absent where places are unknown. */
  lines?: TextLine[];
  readBy: ReadBy;
  /** 0..1, how sure the recognition was; of OCR only. */
  confidence?: number;
  /** In points or pixels; absent where there is no such thing as a page. */
  size?: { width: number; height: number };
}
export interface DocumentPage extends PageText {
  sections: Section[];
}

/** What a reader of the document should know about how it was read. */
export interface DocumentWarning {
  /** Null for the whole document. */
  page: number | null;
  kind: 'READ_BY_OCR' | 'LOW_CONFIDENCE' | 'NO_TEXT' | 'PART_SKIPPED';
  /** One sentence for people. */
  message: string;
}

export interface ReadDocument {
  pages: DocumentPage[];
  /** BCP 47; null where it cannot be told. */
  language: string | null;
  warnings: DocumentWarning[];
}

/** What is found and cited: a stretch of one section of one page. */
export interface Passage {
  page: number | null;
  start: number;
  end: number;
  /** Letter for letter the page's text at `start`..`end`. */
  text: string;
  headings: string[];
  /** Place among the document's passages, from 0. */
  ordinal: number;
}

/** How many pages a document has; null where it has none. */
export const physicalPages = (pages: { page: number | null }[]): number | null =>
  pages.some(({ page }) => page === null) ? null : pages.length;

/** A file that cannot be indexed, with one sentence for people. */
export class UnreadableDocument extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'UnreadableDocument';
  }
}
