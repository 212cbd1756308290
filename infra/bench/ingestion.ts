/** How fast an uploaded document becomes searchable. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { makeClassroom } from '../ensure/make-classroom.ts';
import { uploadFile } from '../ensure/upload-file.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { signedIn } from './signed-in.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';
import { makeTextPdf } from './text-pdf.ts';

const sizes = [20, 200];
const rounds = 3;

/** From the start of the upload to the READY event, one document at a time. */
export async function benchIngestion(deps: BenchDeps): Promise<BenchTable> {
  await using data = await temporaryDataDir();
  await using product = await startProduct(deps, data.folder);
  const api = signedIn(product, 'teacher', deps);
  const classroomId = await makeClassroom(api, 'Bench');
  const rows: BenchTable['rows'] = [];
  for (const pages of sizes) {
    const seconds: number[] = [];
    let passages: number | null = 0;
    for (let round = 1; round <= rounds; round += 1) {
      deps.report(`ingestion: ${pages} pages, round ${round} of ${rounds}`);
      const file = path.join(data.folder, `bench-${pages}-${round}.pdf`);
      await writeFile(file, await makeTextPdf(pages, pages * 10 + round));
      const begun = performance.now();
      const row = await uploadFile({ api, clock: systemClock, signal: deps.signal }, classroomId, file);
      if (row.status !== 'READY') throw new Error(`${row.file}: ${row.reason}`);
      seconds.push((performance.now() - begun) / 1000);
      passages = row.passages;
    }
    const median = quantile(seconds, 0.5);
    rows.push([pages, passages ?? 0, median, pages / median, rounds]);
  }
  const { EMBEDDING_MODEL: model } = deps.variables;
  return {
    title: 'Ingestion',
    method: `A generated text PDF (400 words a page) from the start of its upload to its READY event, one at a time, through the gateway, embedded stores, ${model ? `with the embedding model ${path.basename(model)}` : 'without an embedding model'}.`,
    columns: ['pages', 'passages', 'median s', 'pages/s', 'n'],
    rows,
  };
}
