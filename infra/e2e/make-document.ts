/** Documents that people bring along: a PDF of two pages, a long one, and one that is broken. */
import { writeFile } from 'node:fs/promises';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const pages = [
  [
    'Bridges',
    'A bridge carries a road over a gap. The oldest bridge that is still used stands in Izmir and is',
    'about 2 850 years old.',
  ],
  [
    'Suspension bridges',
    'In a suspension bridge the deck hangs from cables. The span between the towers of the',
    'Akashi Kaikyo Bridge is 1 991 metres. Wind tunnels showed that its deck must let the wind through.',
  ],
];

/** Writes the PDF of two pages. */
export async function writeBridgesPdf(path: string): Promise<void> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, index) =>
      page.drawText(line, { x: 60, y: 760 - index * 24, size: index === 0 ? 20 : 12, font }),
    );
  }
  await writeFile(path, await document.save());
}

const longPages = 200;

/** Writes a PDF so long that reading it can be watched. */
export async function writeLongPdf(path: string): Promise<void> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= longPages; number += 1) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < 40; line += 1) {
      const text = `Line ${line + 1} of page ${number} tells of milestone ${number * 40 + line} on the old road.`;
      page.drawText(text, { x: 60, y: 800 - line * 18, size: 11, font });
    }
  }
  await writeFile(path, await document.save());
}

/** Writes a file that begins like a PDF and is none. */
export const writeBrokenPdf = (path: string) => writeFile(path, '%PDF-1.7\nthis is where the pages were');
