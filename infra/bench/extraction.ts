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

/** 200 pages of `makeTextPdf`, kept so that every commit is measured on the same bytes. */
const committed = 'infra/bench/documents/two-hundred-pages.pdf';
const rounds = 10;

/** From the first byte handed to a new process to its last passage; that process starts within the time. */
export async function benchExtraction(deps: BenchDeps): Promise<BenchTable> {
  await using built = await buildParseWorker();
  const parser = createChildParser({ worker: built.worker, logger: silentLogger });
  const turn = createRecognitionTurn();
  const bytes = await readFile(path.join(deps.root, committed));
  const seconds: number[] = [];
  const counts = new Set<string>();
  for (let round = 1; round <= rounds; round += 1) {
    deps.report(`extraction: round ${round} of ${rounds}`);
    const begun = performance.now();
    const { pages, passages } = await parser.parse(Readable.from([bytes]), {
      ...{ signal: deps.signal, turn, onRead: () => {} },
    });
    seconds.push((performance.now() - begun) / 1000);
    counts.add(`${pages.length}/${passages.length}`);
  }
  const [pages = 0, passages = 0] = [...counts].join().split('/').map(Number);
  const [median, most] = [quantile(seconds, 0.5), Math.max(...seconds)];
  return {
    title: 'Extraction',
    method: `\`${committed}\` (400 words a page) read and cut into passages by one process after the other, each started for it, without storing or embedding anything.`,
    columns: ['pages', 'passages', 'median s', 'most s', 'pages/s', 'n'],
    rows: [[pages, passages, median, most, pages / median, rounds]],
  };
}
