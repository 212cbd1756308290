/** A text PDF of many pages, as a school's script might be: headings, paragraphs, about 400 words a page. */
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { createMadeUpText } from './domain/made-up-text.ts';

const page = { width: 595, height: 842, margin: 56 };
const wordsPerPage = 400;
const wordsPerLine = 11;

/** The same seed gives the same text. */
export async function makeTextPdf(pages: number, seed: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const heading = await document.embedFont(StandardFonts.HelveticaBold);
  const body = await document.embedFont(StandardFonts.TimesRoman);
  const text = createMadeUpText(seed);
  for (let number = 1; number <= pages; number += 1) {
    const sheet = document.addPage([page.width, page.height]);
    let top = page.height - page.margin;
    sheet.drawText(`Section ${number}`, { x: page.margin, y: top, size: 16, font: heading });
    const words = text.words(wordsPerPage).split(' ');
    for (let from = 0; from < words.length; from += wordsPerLine) {
      top -= 16;
      const line = words.slice(from, from + wordsPerLine).join(' ');
      sheet.drawText(line, { x: page.margin, y: top, size: 10, font: body });
    }
  }
  return document.save();
}
