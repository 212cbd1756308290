import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '@ensure-study/testkit/logger';
import { pdfOf } from '../fixtures/pdf.ts';
import { drawSheet, scannedPdf } from '../fixtures/scans.ts';
import { recognitionLimits } from '../domain/recognition-limits.ts';
import { buildParseWorker } from '../fixtures/build-parse-worker.ts';
import type { DocumentParser, PagesRead, ParseOptions } from '../ports.ts';
import { createRecognitionTurn, RecognitionBusy } from '../recognition-turn.ts';
import { createChildParser, type ChildParserOptions } from './child-parser.ts';

/** Starting processes takes long on a busy machine, and the limits under test are not those of the suite. */
vi.setConfig({ testTimeout: 120_000 });
let built: Awaited<ReturnType<typeof buildParseWorker>>;
let parser: DocumentParser;
beforeAll(async () => {
  built = await buildParseWorker();
  parser = createParser();
});
afterAll(() => built[Symbol.asyncDispose]());
const createParser = (limits: Partial<ChildParserOptions> = {}) =>
  createChildParser({ worker: built.worker, logger: silentLogger, ...limits });
const { signal } = new AbortController();

const options = (changes: Partial<ParseOptions> = {}): ParseOptions => ({
  ...{ signal, turn: createRecognitionTurn(), onRead: () => undefined },
  ...changes,
});
const read = (bytes: Uint8Array | string, by = parser) =>
  by.parse(Readable.from([Buffer.from(bytes)]), options());

/** A small file whose one page grows to `bytes` when it is read. */
function inflatingPdf(bytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(bytes, ' '));
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj
4 0 obj << /Length ${content.length} /Filter /FlateDecode >> stream\n`;
  return Buffer.concat([
    Buffer.from(head),
    content,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ]);
}

describe('reading a document in a child process', () => {
  it('keeps the text of each physical page letter for letter, hyphenation included', async () => {
    const { pages, passages } = await read(await pdfOf(['A tide is exam-\nple one.', '', 'Page three.']));
    expect(pages.map(({ page, text }) => [page, text])).toEqual([
      [1, 'A tide is exam-\nple one.'],
      [2, ''],
      [3, 'Page three.'],
    ]);
    expect(passages.map(({ page, text }) => [page, text])).toEqual([
      [1, 'A tide is exam-\nple one.'],
      [3, 'Page three.'],
    ]);
  });

  it('hands on the reason for a file that cannot be read', async () => {
    await expect(read('%PDF-1.7 not really')).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: 'The PDF is damaged and cannot be opened.',
    });
  });

  it('ends a reader that takes too much memory, and says so', async () => {
    const memoryBytesMax = 220 * 1024 * 1024;
    const small = createParser({ memoryBytesMax });
    await expect(read(inflatingPdf(120 * 1024 * 1024), small)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(/memory/u),
    });
  });

  it('ends a reader that takes too much time, and says so', async () => {
    const quick = createParser({ timeoutMs: 1 });
    await expect(read('Words.', quick)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(/seconds/u),
    });
  });

  it('ends the reader when the caller gives up', async () => {
    const controller = new AbortController();
    const parsing = parser.parse(Readable.from([]), options({ signal: controller.signal }));
    controller.abort(new Error('stopped'));
    await expect(parsing).rejects.toThrow('stopped');
  });

  it('recognises a scan behind everything else on the machine, telling each page, while it has the turn', async () => {
    const told: PagesRead[] = [];
    const turn = createRecognitionTurn();
    const states: boolean[] = [];
    const onRead = (progress: PagesRead) => {
      told.push(progress);
      states.push(turn.isFree());
    };
    const scan = await scannedPdf([drawSheet(['The tide comes in.']).canvas]);
    const { pages, passages, warnings } = await parser.parse(
      Readable.from([Buffer.from(scan)]),
      options({ onRead, turn }),
    );
    expect(pages).toMatchObject([{ page: 1, text: 'The tide comes in.', readBy: 'OCR' }]);
    expect(pages[0]?.lines).toHaveLength(1);
    expect(passages.map(({ text }) => text)).toEqual(['The tide comes in.']);
    expect(warnings.map(({ kind }) => kind)).toEqual(['READ_BY_OCR']);
    expect(told).toEqual([
      { kind: 'read', stage: 'EXTRACT', done: 1, total: 1, pages: 1 },
      { kind: 'read', stage: 'OCR', done: 1, total: 1, pages: 1 },
    ]);
    expect(states).toEqual([true, false]);
    expect(turn.isFree()).toBe(true);
  });

  it('recognises every page of a scan of several pages, one after the other', async () => {
    const lines = ['The tide comes in.', 'The tide goes out.', 'The pools are left.', 'The crabs wait.'];
    const { pages } = await read(await scannedPdf(lines.map((line) => drawSheet([line]).canvas)));
    expect(pages.map(({ text, readBy }) => [text, readBy])).toEqual(lines.map((line) => [line, 'OCR']));
  });

  it('does not recognise while another document has the turn', async () => {
    const turn = createRecognitionTurn();
    using _other = turn.take();
    const scan = await scannedPdf([drawSheet(['The tide comes in.']).canvas]);
    const parsing = parser.parse(Readable.from([Buffer.from(scan)]), options({ turn }));
    await expect(parsing).rejects.toThrow(RecognitionBusy);
    expect(turn.isFree()).toBe(false);
  });

  it('gives up a page that takes too long, and says so', async () => {
    const hasty = createParser({ recognition: { ...recognitionLimits, pageCpuMs: 1 } });
    const scan = await scannedPdf([drawSheet(['The tide comes in.']).canvas]);
    await expect(read(scan, hasty)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(/takes too long/u),
    });
  });
});
