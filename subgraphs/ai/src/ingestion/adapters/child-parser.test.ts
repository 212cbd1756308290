import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createChildParser } from './child-parser.ts';

const worker = new URL('./parse-worker.ts', import.meta.url);
const execArgv = ['--import', 'tsx'];
const parser = createChildParser({ worker, execArgv, logger: silentLogger });
const { signal } = new AbortController();

const read = (bytes: Uint8Array | string, by = parser) =>
  by.parse(Readable.from([Buffer.from(bytes)]), { signal, onRead: () => undefined });

async function pdfOf(pages: string[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const text of pages)
    file.addPage([400, 400]).drawText(text, { x: 30, y: 350, size: 12, lineHeight: 14, font });
  return file.save();
}
/** Valid in structure, but only readable with a password: the standard handler with keys that no password opens. */
async function encryptedPdf(): Promise<Buffer> {
  const key = `<${'ab'.repeat(32)}>`;
  const handler = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`;
  const plain = Buffer.from(
    await (await PDFDocument.load(await pdfOf(['secret']))).save({ useObjectStreams: false }),
  );
  return Buffer.from(
    plain.toString('latin1').replace(/trailer\s*<</u, `trailer\n<< /Encrypt ${handler} /ID [<00> <00>]`),
    'latin1',
  );
}

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
    expect(pages).toEqual([
      { page: 1, text: 'A tide is exam-\nple one.' },
      { page: 2, text: '' },
      { page: 3, text: 'Page three.' },
    ]);
    expect(passages.map(({ page, text }) => [page, text])).toEqual([
      [1, 'A tide is exam-\nple one.'],
      [3, 'Page three.'],
    ]);
  });

  it('reads Markdown with its headings and text in UTF-16, without pages', async () => {
    const { pages, passages } = await read('# Pools\n\nSeawater stays.\n');
    expect(pages).toEqual([{ page: null, text: '# Pools\n\nSeawater stays.\n' }]);
    expect(passages).toMatchObject([{ page: null, headings: ['Pools'], text: 'Seawater stays.' }]);
    expect((await read(Buffer.from('\u{FEFF}Ebbe und Flut.', 'utf16le'))).passages[0]?.text).toBe(
      'Ebbe und Flut.',
    );
  });

  it.each([
    ['a damaged PDF', async () => '%PDF-1.7 not really', /damaged/u],
    ['an encrypted PDF', encryptedPdf, /encrypted/u],
    ['a scanned PDF', async () => pdfOf(['', '']), /text layer/u],
    ['an empty file', async () => '', /empty/u],
    [
      'a picture with a wrong name',
      async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /image\/png/u,
    ],
    ['text of unknown encoding', async () => Buffer.from('t\xe4glich', 'latin1'), /UTF-8/u],
  ])('refuses %s with one sentence', async (_name, make, problem) => {
    await expect(read(await make())).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(problem),
    });
  });

  it('ends a reader that takes too much memory, and says so', async () => {
    const memoryBytesMax = 220 * 1024 * 1024;
    const small = createChildParser({ worker, execArgv, memoryBytesMax, logger: silentLogger });
    await expect(read(inflatingPdf(200 * 1024 * 1024), small)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(/memory/u),
    });
  }, 20_000);

  it('ends a reader that takes too much time, and says so', async () => {
    const quick = createChildParser({ worker, execArgv, timeoutMs: 1, logger: silentLogger });
    await expect(read('Words.', quick)).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(/seconds/u),
    });
  });

  it('ends the reader when the caller gives up', async () => {
    const controller = new AbortController();
    const parsing = parser.parse(Readable.from([]), { signal: controller.signal, onRead: () => undefined });
    controller.abort(new Error('stopped'));
    await expect(parsing).rejects.toThrow('stopped');
  });
});
