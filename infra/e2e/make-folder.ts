/** A folder as a school has it: the same subject in every kind of file, with something that is no document. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import {
  docxOf,
  paragraph,
  pptxOf,
  run,
  shape,
  styled,
} from '../../subgraphs/ai/src/ingestion/fixtures/office.ts';
import { drawSheet, scannedPdf } from '../../subgraphs/ai/src/ingestion/fixtures/scans.ts';

export interface Fact {
  file: string;
  question: string;
  /** Words of the answer, as they stand in the file. */
  says: string;
  /** How its page is shown. */
  shown: 'canvas' | 'img' | 'words';
}

export const facts = {
  pdf: {
    file: 'tides.pdf',
    question: 'How far does the water rise in the Bay of Fundy?',
    says: 'In the Bay of Fundy the water rises by sixteen metres twice a day.',
    shown: 'canvas',
  },
  scan: {
    file: 'scan.pdf',
    question: 'Who watches over the old lighthouse of Genoa?',
    says: 'The old lighthouse of Genoa is watched by two keepers.',
    shown: 'canvas',
  },
  photo: {
    file: 'photo.png',
    question: 'What does the harbour master measure at noon?',
    says: 'The harbour master measures the current at noon.',
    shown: 'img',
  },
  word: {
    file: 'Überblick.docx',
    question: 'What is a neap tide?',
    says: 'A neap tide is the smallest tide of the month.',
    shown: 'words',
  },
  slides: {
    file: 'slides.pptx',
    question: 'Which turbines stand at La Rance?',
    says: 'Twenty-four turbines stand at La Rance.',
    shown: 'words',
  },
  html: {
    file: 'page.html',
    question: 'What do mudskippers breathe through?',
    says: 'Mudskippers breathe through their wet skin.',
    shown: 'words',
  },
  markdown: {
    file: 'ज्वार.md',
    question: 'Which crab digs burrows in the sand?',
    says: 'The ghost crab digs burrows in the sand.',
    shown: 'words',
  },
} as const satisfies Record<string, Fact>;

/** What is quoted stands at the foot of its page, so that it has to be brought into view. */
async function tidesPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of [
    ['Tides', 'The moon pulls the sea.'],
    ['The highest tides', facts.pdf.says],
  ]) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, index) =>
      page.drawText(line, { x: 60, y: index === 0 ? 700 : 80, size: index === 0 ? 22 : 14, font }),
    );
  }
  return document.save();
}

/** Writes the folder and answers its path. */
export async function writeSchoolFolder(within: string): Promise<string> {
  const folder = path.join(within, 'Klasse 7');
  const inner = path.join(folder, 'Bilder und पाठ');
  await mkdir(inner, { recursive: true });
  const write = (at: string, name: string, content: string | Uint8Array) =>
    writeFile(path.join(at, name), content);
  const scan = drawSheet(['The coast', facts.scan.says]).canvas;
  await write(folder, facts.pdf.file, await tidesPdf());
  await write(folder, facts.scan.file, await scannedPdf([scan]));
  await write(inner, facts.photo.file, await drawSheet(['Harbour', facts.photo.says]).canvas.encode('png'));
  await write(
    folder,
    facts.word.file,
    docxOf(styled('berschrift1', 'Neap and spring') + paragraph(run(facts.word.says))),
  );
  await write(
    folder,
    facts.slides.file,
    pptxOf([
      {
        shapes:
          shape(['Power from the sea'], [40, 30, 640, 80], 'title') +
          shape([facts.slides.says], [40, 160, 640, 120]),
      },
    ]),
  );
  await write(
    folder,
    facts.html.file,
    `<!doctype html><title>Shore</title><h1>Shore</h1><p>${facts.html.says}</p>`,
  );
  await write(inner, facts.markdown.file, `# Crabs\n\n${facts.markdown.says}\n`);
  await write(folder, 'game.exe', 'MZ');
  await write(folder, 'Thumbs.db', 'cache');
  return folder;
}
