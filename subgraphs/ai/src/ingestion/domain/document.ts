/** What reading a document yields, apart from how it is read or kept. */

/** A stretch of a page that stands under one path of headings; heading lines themselves belong to no section. */
export interface Section {
  /** Outermost first; empty before the first heading. */
  headings: string[];
  /** Character span in the page's text (UTF-16 code units). */
  start: number;
  end: number;
}

export interface DocumentPage {
  /** Physical page from 1; null for the whole text of a document that has no pages. */
  page: number | null;
  /** The truth: passages and quotes are cut from it letter for letter. */
  text: string;
  sections: Section[];
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
