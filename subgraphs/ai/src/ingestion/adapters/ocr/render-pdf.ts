/**
 * Draws pages of a PDF as pictures. Its decoders are JavaScript and WebAssembly, those of office scanners (JBIG2, CCITT) and
 * of archives (JPEG 2000) included, which the reader of text layers does without.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { GrayImage } from '../../domain/gray-image.ts';
import type { PageDrawing } from '../../domain/scanned-page.ts';
import { drawingOf } from './page-drawing.ts';

export interface PdfRenderer {
  /** What page `number` (from 1) draws besides letters. Throws when it is damaged. */
  drawing(number: number): Promise<PageDrawing>;
  /** The page at about `pixels` pixels. Throws when it is damaged. */
  render(number: number, pixels: number): Promise<GrayImage>;
  close(): Promise<void>;
}

/** 300 dots an inch: what is small on paper gains nothing from more. */
const scaleMax = 300 / 72;
/** Below it a page is narrower than a letter. */
const sideMin = 16;

/** Takes the bytes for itself. Throws when the file cannot be opened. */
export async function openPdfRenderer(bytes: Uint8Array, pixelsMax: number): Promise<PdfRenderer> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { createCanvas } = await import('@napi-rs/canvas');
  // The reader of text layers leaves its own here, which knows no JPEG 2000: such pages would be white.
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const opening = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    // A larger picture is left out of the page instead of being decoded.
    maxImageSize: pixelsMax,
    disableFontFace: true,
    useSystemFonts: false,
    wasmUrl: `${path.join(folder, 'wasm')}/`,
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
  });
  const file = await opening.promise;
  return {
    async drawing(number) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { fnArray, argsArray } = await page.getOperatorList();
      page.cleanup();
      return drawingOf(OPS, fnArray, argsArray, width * height);
    },
    async render(number, pixels) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(scaleMax, Math.sqrt(pixels / (width * height)));
      const viewport = page.getViewport({ scale });
      const side = (length: number) => Math.min(pixels / sideMin, Math.max(sideMin, Math.round(length)));
      const canvas = createCanvas(side(viewport.width), side(viewport.height));
      const context = canvas.getContext('2d');
      context.fillStyle = 'white';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
      page.cleanup();
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return { width: canvas.width, height: canvas.height, data: toGray(data) };
    },
    close: () => opening.destroy(),
  };
}

/** By how bright each colour looks; 256 parts. */
function toGray(rgba: Uint8ClampedArray): Uint8Array {
  const gray = new Uint8Array(rgba.length / 4);
  for (let from = 0, to = 0; to < gray.length; from += 4, to += 1) {
    const [red, green, blue] = [rgba[from] as number, rgba[from + 1] as number, rgba[from + 2] as number];
    gray[to] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return gray;
}
