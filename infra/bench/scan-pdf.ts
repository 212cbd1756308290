/** Scans of A4 as a school's copier makes them: a grey JPEG of 200 dots an inch a page, a little askew, about 500 words. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { createRandom } from './domain/made-up-text.ts';

const paper = { width: 595, height: 842 };
const dotsPerPoint = 200 / 72;
const [width, height] = [Math.round(paper.width * dotsPerPoint), Math.round(paper.height * dotsPerPoint)];
const margin = 72 * dotsPerPoint;
const letterHeight = 11 * dotsPerPoint;
const lineHeight = 17 * dotsPerPoint;
const skewDegrees = 0.6;
const family = 'Bench Scan';

export interface Scan {
  bytes: Uint8Array;
  /** Words of each page, as drawn. */
  words: string[][];
}

/** Sentences of the demo lessons in an order that `seed` decides; the same seed gives the same scan. */
export async function makeScan(root: string, pages: number, seed: number): Promise<Scan> {
  const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')));
  GlobalFonts.registerFromPath(path.join(fonts, 'standard_fonts', 'LiberationSans-Regular.ttf'), family);
  const sentences = await lessonSentences(root);
  const random = createRandom(seed);
  const file = await PDFDocument.create();
  const words: string[][] = [];
  for (let page = 0; page < pages; page += 1) {
    const { canvas, drawn } = drawPage(sentences, random);
    words.push(drawn);
    const picture = await file.embedJpg(canvas.encodeSync('jpeg', 80));
    file.addPage([paper.width, paper.height]).drawImage(picture, { x: 0, y: 0, ...paper });
  }
  return { bytes: await file.save(), words };
}

async function lessonSentences(root: string): Promise<string[]> {
  const folder = path.join(root, 'subgraphs/core/demo');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'LICENSE.md');
  const lessons = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return lessons.flatMap((lesson) => lesson.match(/[A-Z][A-Za-z0-9 ,'-]{20,200}\./g) ?? []);
}

function drawPage(sentences: string[], random: () => number): { canvas: Canvas; drawn: string[] } {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f2ec';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skewDegrees * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = '#2a2a2a';
  context.font = `${letterHeight}px ${family}`;
  const drawn: string[] = [];
  let line: string[] = [];
  let baseline = margin + letterHeight;
  while (baseline < height - margin) {
    const sentence = sentences[Math.floor(random() * sentences.length)] as string;
    for (const word of sentence.split(' ')) {
      if (context.measureText([...line, word].join(' ')).width > width - 2 * margin) {
        context.fillText(line.join(' '), margin, baseline);
        drawn.push(...line);
        baseline += lineHeight;
        line = [];
      }
      line.push(word);
    }
  }
  return { canvas, drawn };
}
