import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '@ensure-study/testkit/logger';
import { buildParseWorker } from '../fixtures/build-parse-worker.ts';
import { hostileArchives } from '../fixtures/hostile-archives.ts';
import { hostilePdfs, inflatingPdf } from '../fixtures/hostile-pdfs.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { openIngestion } from '../fixtures/open-ingestion.ts';
import { encryptedPdf } from '../fixtures/pdf.ts';
import type { DocumentParser } from '../ports.ts';
import { createRecognitionTurn } from '../recognition-turn.ts';
import { createChildParser } from './child-parser.ts';

/** Starting processes takes long on a busy machine, and the limits under test are not those of the suite. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000, maxConcurrency: 3 });
const memoryBytesMax = 700 * 1024 * 1024;
let built: Awaited<ReturnType<typeof buildParseWorker>>;
let parser: DocumentParser;
beforeAll(async () => {
  built = await buildParseWorker();
  parser = createChildParser({ worker: built.worker, logger: silentLogger, memoryBytesMax });
});
afterAll(() => built[Symbol.asyncDispose]());

/** What the reader says of a file: the reason why not, or the words. */
async function told(content: Uint8Array | string): Promise<string> {
  const { signal } = new AbortController();
  const options = { signal, turn: createRecognitionTurn(), onRead: () => undefined };
  return parser.parse(Readable.from([Buffer.from(content)]), options).then(
    ({ passages, warnings }) =>
      [...passages.map(({ text }) => text), ...warnings.map(({ message }) => message)]
        .join(' ')
        .slice(0, 500),
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

type Expected<Files> = Record<keyof Files, RegExp>;
const pdfs: Expected<typeof hostilePdfs> = {
  'page tree that contains itself': /Unreadable.*(?:words|damaged)/,
  'form that draws itself': /Outside/,
  'object stream that contains itself': /Unreadable.*damaged/,
  'previous table that is the same table': /Unreadable.*damaged/,
  'huge page': /^Tiny words\./,
  'page without size': /^Flat words\./,
  'arrays nested 100 000 deep': /Unreadable.*words|After/,
  'program in the document': /^Just words\.$/,
  'five thousand and one pages': /Unreadable.*5001 pages; at most 5000/,
};
const archives: Expected<typeof hostileArchives> = {
  'bomb: a part that unpacks to 70 MB': /Unreadable.*unpacks to more/,
  'bomb that tells a small size': /Unreadable.*unpacks to more/,
  'archive in an archive, thrice': /Unreadable.*archive, not a document/,
  'names that lead out of the folder': /^Harmless words\.$/,
  'relationships that lead out of the file': /^Harmless words\.$/,
  'end of the archive cut off': /Unreadable.*damaged/,
  'directory at a wrong place': /Unreadable.*damaged/,
  'directory beyond the end': /Unreadable.*damaged/,
  'content that is not what its sum says': /Unreadable.*damaged/,
  'entries with a password': /Unreadable.*encrypted/,
  'entities that grow (DOCX)': /Unreadable.*declares a document type/,
  'entities that grow (PPTX)': /Unreadable.*declares a document type/,
  'entity from a file (DOCX)': /Unreadable.*declares a document type/,
  'elements nested 100 000 deep (DOCX)': /Unreadable.*nested deeper/,
  'a million cells': /Unreadable.*million elements/,
  'an element with 200 000 attributes': /^Words\.$/,
  'styles that are based on each other': /^Words\.$/,
  'a note that refers to itself': /^Words\.\[1\]\s+\[1\] Note\.\[2\]$/,
  'macros (DOCM)': /^Harmless words\. The macros of the file were not read/,
  'XML that breaks off': /Unreadable.*not well-formed/,
  'a document that is missing': /Unreadable.*its document is missing/,
  'five thousand and one slides': /Unreadable.*5001 pages; at most 5000/,
  'a spreadsheet': /Unreadable.*spreadsheet/,
  'a PDF header before a presentation': /Unreadable.*damaged/,
  'a presentation before a PDF': /^Words\.$/,
};
const texts: Expected<typeof hostileTexts> = {
  'entities that grow (SVG)': /^Words &j; here$/,
  'entities that grow (HTML)': /^Words &j; here$/,
  'entity from a file (SVG)': /^Words &a; here$/,
  'scripts in HTML': /^Words$/,
  'scripts in SVG': /^Words$/,
  'elements nested 200 000 deep (HTML)': /Unreadable.*nested deeper/,
  'elements nested 200 000 deep (SVG)': /Unreadable.*nested deeper/,
  'two million elements': /Unreadable.*million elements/,
  'a cell over a billion columns': /^\| a \| b \|/,
  'a tag that never ends': /Unreadable.*no words/,
  'comments that never end': /^(?:<!--)+/,
  'one word of eleven million letters': /Unreadable.*10 million characters/,
  'lines without end': /^=\n-/,
  'UTF-16 without its mark': /Unreadable.*binary data/,
  'zero bytes in a text': /Unreadable.*binary data/,
  'halves of letters': /Unreadable/,
  'an office file with a password': /Unreadable.*password/,
  'a program': /Unreadable.*application\/x-elf/,
};

/** Every file once, each in a reader of its own, as the product reads it. */
function tryAll<Files extends Record<string, () => Uint8Array | string>>(
  files: Files,
  expected: Record<keyof Files, RegExp>,
) {
  it.concurrent.each(Object.entries(files))('%s', async (name, make) => {
    expect(await told(make())).toMatch(expected[name] as RegExp);
  });
}

describe('PDF files made to harm end with their reason, or are read harmlessly:', () => {
  tryAll(hostilePdfs, pdfs);
  it('a password', async () => expect(await told(await encryptedPdf())).toMatch(/Unreadable.*encrypted/));
});
describe('archives and office files made to harm end with their reason, or are read harmlessly:', () => {
  tryAll(hostileArchives, archives);
});
describe('texts made to harm end with their reason, or are read harmlessly:', () => {
  tryAll(hostileTexts, texts);
});

it('a file that ends its reader is failed with its reason, and the queue goes on', async () => {
  await using ingestion = await openIngestion();
  const small = createChildParser({
    ...{ worker: built.worker, logger: silentLogger },
    memoryBytesMax: 220 * 1024 * 1024,
  });
  const uploads = [
    await ingestion.upload(inflatingPdf(120 * 1024 * 1024)),
    await ingestion.upload(hostileTexts['scripts in HTML']()),
  ];
  await ingestion.indexAll({ parser: small });
  const states = await Promise.all(uploads.map(({ materialId }) => ingestion.statusOf(materialId)));
  expect(states).toMatchObject([
    { state: 'FAILED', problem: expect.stringMatching(/memory/u) },
    { state: 'READY', passages: 1 },
  ]);
});
