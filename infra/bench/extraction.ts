/** How fast the pages of a PDF become passages in the process that reads it, without anything around. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createChildParser } from '../../subgraphs/ai/src/ingestion/adapters/child-parser.ts';
import { buildParseWorker } from '../../subgraphs/ai/src/ingestion/fixtures/build-parse-worker.ts';
import { createRecognitionTurn } from '../../subgraphs/ai/src/ingestion/recognition-turn.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { makeScan } from './scan-pdf.ts';

/** 200 pages of `makeTextPdf`, kept so that every commit is measured on the same bytes. */
const committed = 'infra/bench/documents/two-hundred-pages.pdf';
const [textRounds, scanRounds] = [10, 5];

/** From the first byte handed to a new process to its last passage; that process starts within the time. */
export async function benchExtraction(deps: BenchDeps): Promise<BenchTable> {
  await using built = await buildParseWorker();
  const parser = createChildParser({ worker: built.worker, logger: silentLogger });
  const measure = async (what: string, rounds: number, bytesOf: (round: number) => Promise<Uint8Array>) => {
    const seconds: number[] = [];
    let read = { pages: 0, passages: 0 };
    for (let round = 1; round <= rounds; round += 1) {
      deps.report(`extraction: ${what}, round ${round} of ${rounds}`);
      const bytes = Buffer.from(await bytesOf(round));
      const begun = performance.now();
      const { pages, passages } = await parser.parse(Readable.from([bytes]), {
        ...{ signal: deps.signal, turn: createRecognitionTurn(), onRead: () => {} },
      });
      seconds.push((performance.now() - begun) / 1000);
      read = { pages: pages.length, passages: passages.length };
    }
    const [median, most] = [quantile(seconds, 0.5), Math.max(...seconds)];
    const { pages, passages } = read;
    return [what, pages, passages, median, most, median / pages, pages / median, rounds];
  };
  const text = await readFile(path.join(deps.root, committed));
  return {
    title: 'Extraction',
    method: `\`${committed}\` (400 words a page), and scans of one page of A4 as in "Recognition of scans", each another, read and cut into passages by one process after the other, each started for it, without storing or embedding anything.`,
    columns: ['document', 'pages', 'passages', 'median s', 'most s', 's/page', 'pages/s', 'n'],
    rows: [
      await measure('text PDF', textRounds, async () => text),
      await measure('scan', scanRounds, async (round) => (await makeScan(deps.root, 1, round)).bytes),
    ],
  };
}
