import { describe, expect, it } from 'vitest';
import {
  animatedWebp,
  growingComment,
  pdfWithHugePicture,
  pngSaying,
  webpSayingLargest,
} from '../fixtures/hostile-pictures.ts';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { drawSheet, scannedPdf, sheet } from '../fixtures/scans.ts';
import { readDocument } from './read-document.ts';

const lines = ['The tide comes in and leaves the pools'];
const read = (bytes: Uint8Array) => readDocument(new Uint8Array(bytes), { scans: createInlineScans() });
const jpeg = () => drawSheet(lines).canvas.encodeSync('jpeg', 80);
const png = () => drawSheet(lines).canvas.encodeSync('png');

describe('pictures made to harm or mislead their reader', () => {
  it.each([
    [
      'a PNG that grows to 2 500 million pixels',
      () => pngSaying(50_000, 50_000, Buffer.alloc(1e6)),
      /2,500 million pixels/u,
    ],
    [
      'a PNG one pixel high and a million wide',
      () => pngSaying(1_000_000, 1, Buffer.alloc(1_000_001)),
      /damaged|No words/u,
    ],
    ['a PNG with fewer pixels than it says', () => pngSaying(2_000, 2_000, Buffer.alloc(5_000)), /damaged/u],
    ['a PNG without pixels', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /damaged/u],
    ['a PNG of no size', () => pngSaying(0, 0, Buffer.alloc(0)), /damaged/u],
    [
      'a PNG with more pixels than it says',
      () => pngSaying(200, 40, Buffer.alloc(20_000_000, 255)),
      /damaged/u,
    ],
    [
      'a PNG with a comment that grows to 100 MB',
      () => pngSaying(200, 40, Buffer.alloc(200 * 41, 255), growingComment(1e8)),
      /damaged/u,
    ],
    ['a truncated PNG', () => png().subarray(0, 2_000), /damaged/u],
    ['a truncated JPEG', () => jpeg().subarray(0, 4_000), /damaged/u],
    ['three bytes of a JPEG', () => Buffer.from('ffd8ff', 'hex'), /damaged/u],
    [
      'a JPEG that goes on with something else',
      () => Buffer.concat([jpeg().subarray(0, 700), Buffer.alloc(900, 7)]),
      /damaged/u,
    ],
    ['a WebP that says it is the largest', webpSayingLargest, /268 million pixels|damaged/u],
    [
      'a PDF whose picture grows to 2 500 million pixels',
      () => pdfWithHugePicture(50_000),
      /No page of the PDF has words/u,
    ],
    ['a picture without anything', () => drawSheet([]).canvas.encodeSync('png'), /No words/u],
  ])('ends %s with its reason', async (_name, make, reason) => {
    await expect(read(make())).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(reason),
    });
  });

  it('reads the first picture of an animation, and says that it was only that', async () => {
    const webp = (words: string[]) => drawSheet(words).canvas.encodeSync('webp', 90);
    const frames = [webp(lines), webp(['Nobody reads this.'])];
    const { pages, warnings } = await read(animatedWebp(frames, sheet));
    expect(pages.map(({ text }) => text)).toEqual(lines);
    expect(warnings).toEqual([
      { page: 1, kind: 'PART_SKIPPED', message: 'Only the first picture of the animation was read.' },
    ]);
  });

  it('takes a picture that is also a PDF, or that carries one, for one of them and nothing else', async () => {
    const { pages } = await read(Buffer.concat([jpeg(), await scannedPdf(['Hidden words.'])]));
    expect(pages.map(({ text }) => text)).toEqual(lines);
  });
});
