/** The PDF reader: a chunk and a worker of their own, which only who opens a PDF fetches. */
import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { PartMissing, type FileParts, type PartFailure } from './file-parts.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

const files = `/assets/pdfjs-${version}`;
/** Large enough that a page of a scan takes few requests, small enough that a text page does not fetch its neighbours. */
const partBytes = 256 * 1_024;

export interface OpenPdf {
  /** Width by height of a page as it is read: turned where the file says so. */
  aspectRatioOf(page: number): Promise<number>;
  /** Draws a page as wide as the canvas is to be, in pixels; the canvas changes at once, when all is drawn. */
  draw(page: number, canvas: HTMLCanvasElement, widthPixels: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

export type PdfFailure = PartFailure | 'unreadable';

export const pdfFailureOf = (error: unknown): PdfFailure =>
  error instanceof PartMissing ? error.failure : 'unreadable';

/** Brings the parts that the reader asks for; the first that is missing ends the reading, since the reader would wait for it. */
class Ranges extends PDFDataRangeTransport {
  readonly #parts: FileParts;
  readonly #stop = new AbortController();
  readonly #onMissing: (error: unknown) => void;

  constructor(
    first: { bytes: Uint8Array; totalBytes: number },
    parts: FileParts,
    onMissing: (error: unknown) => void,
  ) {
    super(first.totalBytes, first.bytes);
    this.#parts = parts;
    this.#onMissing = onMissing;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#parts
      .part(begin, end, this.#stop.signal)
      .then(({ bytes }) => this.onDataRange(begin, bytes))
      .catch((error: unknown) => this.#stop.signal.aborted || this.#onMissing(error));
  }

  override abort(): void {
    this.#stop.abort();
  }
}

/** Opens a file by its parts. Fails, as drawing does, with what `pdfFailureOf` explains. */
export async function openPdf(parts: FileParts): Promise<OpenPdf> {
  const first = await parts.part(0, partBytes, AbortSignal.timeout(30_000));
  let giveUp: (reason: unknown) => void = () => undefined;
  const missing = new Promise<never>((_resolve, reject) => (giveUp = reject));
  missing.catch(() => undefined);
  const whole = first.bytes.length >= first.totalBytes;
  const task = getDocument({
    ...(whole ? { data: first.bytes } : { range: new Ranges(first, parts, giveUp) }),
    rangeChunkSize: partBytes,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    // Fonts that a file leaves out are ours, as wide as its writer meant them; other machines have other ones.
    useSystemFonts: false,
    cMapUrl: `${files}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}/standard_fonts/`,
    iccUrl: `${files}/iccs/`,
    wasmUrl: `${files}/wasm/`,
    verbosity: 0,
  });
  const file = await Promise.race([task.promise, missing]);
  const pageOf = (number: number) => Promise.race([file.getPage(number), missing]);
  return {
    async aspectRatioOf(number) {
      const { width, height } = (await pageOf(number)).getViewport({ scale: 1 });
      return width / height;
    },
    async draw(number, canvas, widthPixels, signal) {
      const page = await pageOf(number);
      const viewport = page.getViewport({ scale: widthPixels / page.getViewport({ scale: 1 }).width });
      // What is seen stays until the new drawing is whole, so that nothing flickers while somebody zooms.
      const drawing = document.createElement('canvas');
      drawing.width = Math.round(viewport.width);
      drawing.height = Math.round(viewport.height);
      if (signal.aborted) return;
      const rendering = page.render({ canvas: drawing, viewport });
      signal.addEventListener('abort', () => rendering.cancel(), { once: true });
      await Promise.race([rendering.promise, missing]);
      if (signal.aborted) return;
      canvas.width = drawing.width;
      canvas.height = drawing.height;
      canvas.getContext('2d')?.drawImage(drawing, 0, 0);
    },
    close: () => void task.destroy(),
  };
}
