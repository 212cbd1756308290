/**
 * Typesets the demo course's PDF from its text: `node --import tsx infra/demo/build-pdf.ts`. The result is committed,
 * so this runs only when the text has changed; the same text gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';

const source = new URL('plates-and-earthquakes.md', import.meta.url);
const target = new URL('../../subgraphs/core/demo/plates-and-earthquakes.pdf', import.meta.url);

/** A4 in points. */
const page = { width: 595.28, height: 841.89, margin: 64 };
const ink = rgb(0.1, 0.1, 0.12);

interface Fonts {
  text: PDFFont;
  heading: PDFFont;
}

const text = await readFile(source, 'utf8');
const document = await PDFDocument.create();
const fonts: Fonts = {
  text: await document.embedFont(StandardFonts.TimesRoman),
  heading: await document.embedFont(StandardFonts.HelveticaBold),
};
// A page of the source is a page of the PDF, so that page numbers in citations can be read off the source.
const sheets = text.split(/^---$/m);
sheets.forEach((sheet, index) => drawSheet(document.addPage([page.width, page.height]), fonts, sheet, index + 1));
describe(document);
await writeFile(target, await document.save());

/** Title and dates are fixed, so that building again changes nothing. */
function describe(pdf: PDFDocument): void {
  const written = new Date('2026-01-01T00:00:00Z');
  pdf.setTitle('The Restless Earth, part 1: Plates and Earthquakes');
  pdf.setSubject('Demo course; CC0 1.0');
  pdf.setLanguage('en');
  pdf.setCreationDate(written);
  pdf.setModificationDate(written);
}

function drawSheet(sheet: PDFPage, { text: body, heading }: Fonts, source: string, number: number): void {
  let top = page.height - page.margin;
  for (const block of source.trim().split(/\n\n+/)) {
    const marks = /^#*/.exec(block)?.[0].length ?? 0;
    const font = marks > 0 ? heading : body;
    const sizePt = [11.5, 22, 15][marks] ?? 12;
    for (const line of wrap(block.slice(marks).trim(), font, sizePt)) {
      top -= sizePt * 1.4;
      if (top < page.margin) throw new Error(`Page ${number} does not hold its text.`);
      sheet.drawText(line, { x: page.margin, y: top, size: sizePt, font, color: ink });
    }
    top -= marks > 0 ? 6 : 9;
  }
}

/** Lines no wider than the page between its margins, broken at spaces. */
function wrap(block: string, font: PDFFont, sizePt: number): string[] {
  const lines: string[] = [];
  for (const word of block.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, sizePt) <= page.width - 2 * page.margin) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
