/** Recognises the pages of a PDF whose text layer says too little. */
import type { DocumentPage, DocumentWarning } from '../../domain/document.ts';
import { isBlank } from '../../domain/gray-image.ts';
import { detectLanguage } from '../../domain/language.ts';
import { pixelsRead } from '../../domain/recognition-limits.ts';
import { isScan, isThin, saysMore } from '../../domain/scanned-page.ts';
import { createHabit, readImage, type ReadingHabit } from './read-image.ts';
import { PageTookTooLong } from './recogniser.ts';
import { openPdfRenderer, type PdfRenderer } from './render-pdf.ts';
import type { ScanReader } from './scan-reader.ts';

export interface ScannedPages {
  pages: DocumentPage[];
  /** What was left out. */
  skipped: DocumentWarning[];
}

/** The same pages, words recognised where there were too few. A page that cannot be drawn or takes too long keeps what it had. */
export async function readScannedPages(
  bytes: Uint8Array,
  pages: DocumentPage[],
  scans: ScanReader,
): Promise<ScannedPages> {
  const thin = pages.filter(({ text }) => isThin(text));
  if (thin.length === 0) return { pages, skipped: [] };
  const renderer = await openPdfRenderer(bytes, scans.limits.pixelsMax);
  try {
    const scanned = await pickScans(renderer, thin, pages.length);
    if (scanned.length === 0) return { pages, skipped: [] };
    await scans.admit(Math.min(scanned.length, scans.limits.pagesMax));
    return await recogniseAll(renderer, { pages, scanned }, scans);
  } finally {
    await renderer.close();
  }
}

/** In a document that is mostly thin, pages without any letter are scans; elsewhere each is looked at, for blank ones are common. */
async function pickScans(renderer: PdfRenderer, thin: DocumentPage[], of: number): Promise<DocumentPage[]> {
  const mostly = thin.length * 2 > of;
  const scanned: DocumentPage[] = [];
  for (const page of thin) {
    if (mostly && !page.text.trim()) scanned.push(page);
    else {
      const drawing = await renderer.drawing(page.page as number).catch(() => undefined);
      if (drawing && isScan(page.text, drawing)) scanned.push(page);
    }
  }
  return scanned;
}

async function recogniseAll(
  renderer: PdfRenderer,
  { pages, scanned }: { pages: DocumentPage[]; scanned: DocumentPage[] },
  { recogniser, limits, onProgress }: ScanReader,
): Promise<ScannedPages> {
  const habit = createHabit(detectLanguage(pages));
  const recognised = new Map<number | null, DocumentPage>();
  const skipped: DocumentWarning[] = [];
  const cpuMsMax = limits.cpuMsPerPage * Math.min(scanned.length, limits.pagesMax);
  const begun = process.cpuUsage();
  for (const [index, page] of scanned.entries()) {
    const { user, system } = process.cpuUsage(begun);
    if (index >= limits.pagesMax || (user + system) / 1_000 > cpuMsMax) {
      skipped.push(...scanned.slice(index).map(({ page: number }) => leftOut(number)));
      break;
    }
    const outcome = await recognise(renderer, page, { recogniser, habit });
    if ('kind' in outcome) skipped.push(outcome);
    else recognised.set(page.page, outcome);
    onProgress({ done: index + 1, total: scanned.length, pages: pages.length });
  }
  return { pages: pages.map((page) => recognised.get(page.page) ?? page), skipped };
}

async function recognise(
  renderer: PdfRenderer,
  page: DocumentPage,
  { recogniser, habit }: Pick<ScanReader, 'recogniser'> & { habit: ReadingHabit },
): Promise<DocumentPage | DocumentWarning> {
  const number = page.page as number;
  const image = await renderer.render(number, pixelsRead).catch(() => undefined);
  if (!image)
    return { page: number, kind: 'NO_TEXT', message: `Page ${number} is damaged and cannot be drawn.` };
  if (isBlank(image)) return page;
  try {
    const { text, lines, confidence } = await readImage(recogniser, image, habit);
    if (!saysMore(text, page.text)) return page;
    const sections = [{ headings: [], start: 0, end: text.length }];
    return { ...page, text, lines, confidence, sections, readBy: 'OCR' };
  } catch (error) {
    if (!(error instanceof PageTookTooLong)) throw error;
    return {
      ...{ page: number, kind: 'PART_SKIPPED' },
      message: `Page ${number} takes too long to recognise and was left out.`,
    };
  }
}

const leftOut = (page: number | null): DocumentWarning => ({
  ...{ page, kind: 'PART_SKIPPED' },
  message: `Page ${page} was not recognised: the document has too many scanned pages; split it.`,
});
