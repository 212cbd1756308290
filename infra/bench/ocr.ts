/** How fast scanned pages become searchable, and how many of their words are found. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { systemClock } from '@ensure-study/kit/clock';
import { makeClassroom } from '../ensure/make-classroom.ts';
import type { Api, Operation } from '../ensure/ports.ts';
import { uploadFile } from '../ensure/upload-file.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { makeScan } from './scan-pdf.ts';
import { signedIn } from './signed-in.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';

const sizes = [1, 10];
const rounds = 3;

/** From the start of the upload to the READY event, one document at a time; then its words are read back page by page. */
export async function benchOcr(deps: BenchDeps): Promise<BenchTable> {
  await using data = await temporaryDataDir();
  await using product = await startProduct(deps, data.folder);
  const api = signedIn(product, 'teacher', deps);
  const classroomId = await makeClassroom(api, 'Bench');
  const rows: BenchTable['rows'] = [];
  for (const pages of sizes) {
    const seconds: number[] = [];
    const shares: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      deps.report(`ocr: ${pages} pages, round ${round} of ${rounds}`);
      const scan = await makeScan(deps.root, pages, pages * 10 + round);
      const file = path.join(data.folder, `scan-${pages}-${round}.pdf`);
      await writeFile(file, scan.bytes);
      const begun = performance.now();
      const row = await uploadFile({ api, clock: systemClock, signal: deps.signal }, classroomId, file);
      if (row.status !== 'READY' || !row.materialId) throw new Error(`${row.file}: ${row.reason}`);
      seconds.push((performance.now() - begun) / 1000);
      shares.push(...(await sharesFound(api, row.materialId, scan.words)));
    }
    const least = Math.min(...shares) * 100;
    rows.push([pages, quantile(seconds, 0.5), quantile(seconds, 0.5) / pages, least, rounds]);
  }
  return {
    title: 'Recognition of scans',
    method:
      'A generated scan (A4, 200 dots an inch, grey JPEG, 0.6 degrees askew, about 500 words a page) from the start of its upload to its READY event, one at a time, through the gateway, embedded stores; then the words that stand on the right page, each as it was drawn.',
    columns: ['pages', 'median s', 's/page', 'words found on the worst page, %', 'n'],
    rows,
  };
}

/** Of each page, the share of its words that its text holds, each as often as it was drawn. */
async function sharesFound(api: Api, materialId: string, words: string[][]): Promise<number[]> {
  const shares: number[] = [];
  for (const [index, drawn] of words.entries()) {
    const { node } = await api.call(pageText, { id: materialId, page: index + 1 });
    const left = new Map<string, number>();
    for (const word of node.text.text.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
    const found = drawn.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count > 0;
    });
    shares.push(found.length / drawn.length);
  }
  return shares;
}

const pageText: Operation<{ node: { text: { text: string } } }> = {
  text: 'query ($id: ID!, $page: Int) { node(id: $id) { ... on Material { text(page: $page) { text } } } }',
  data: z.object({ node: z.object({ text: z.object({ text: z.string() }) }) }),
};
