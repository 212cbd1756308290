/** How much longer a student waits for the first words of an answer while scans are recognised. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { makeClassroom } from '../ensure/make-classroom.ts';
import { uploadFile, type UploadRow } from '../ensure/upload-file.ts';
import { quantile } from './domain/quantile.ts';
import { demoClass, measureQuestion, questions } from './first-token.ts';
import type { BenchDeps, BenchTable } from './ports.ts';
import { makeScan } from './scan-pdf.ts';
import { signedIn } from './signed-in.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';

const counted = 240;
const warmUp = 20;
/** So often idle and busy take turns at least. */
const scansMin = 4;
const pagesPerScan = 1;

/** Idle and busy in turns, so that whatever else happens on the machine meets both: as many questions idle as the scan before lasted. */
export async function benchFirstTokenOcr(deps: BenchDeps): Promise<BenchTable> {
  await using data = await temporaryDataDir();
  const unlimited = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0' };
  await using product = await startProduct(deps, data.folder, unlimited);
  const student = signedIn(product, 'student', deps);
  const teacher = signedIn(product, 'teacher', deps);
  const asked = await demoClass(student, deps);
  const scanned = await makeClassroom(teacher, 'Bench');
  let next = 0;
  const ask = async () => {
    const question = questions[next % questions.length] as string;
    next += 1;
    return (await measureQuestion(student, asked, question, deps.signal)).firstTokenMs;
  };
  for (let round = 0; round < warmUp; round += 1) await ask();
  const idle: number[] = [];
  const busy: number[] = [];
  let scans = 0;
  while (busy.length < counted || scans < scansMin) {
    deps.report(`first-token-ocr: ${busy.length} of ${counted}`);
    scans += 1;
    const file = path.join(data.folder, `scan-${scans}.pdf`);
    await writeFile(file, (await makeScan(deps.root, pagesPerScan, scans)).bytes);
    const before = busy.length;
    const reading = startReading(
      uploadFile({ api: teacher, clock: systemClock, signal: deps.signal }, scanned, file),
    );
    for (let first = await ask(); !reading.isOver(); first = await ask()) busy.push(first);
    await reading.whole;
    for (let round = before; round < busy.length; round += 1) idle.push(await ask());
  }
  return toTable(idle, busy, scans);
}

function startReading(uploading: Promise<UploadRow>) {
  let over = false;
  const whole = uploading
    .then((row) => {
      if (row.status !== 'READY') throw new Error(`${row.file}: ${row.reason}`);
    })
    .finally(() => (over = true));
  // Its failure shows where it is waited for.
  whole.catch(() => undefined);
  return { whole, isOver: () => over };
}

function toTable(idle: number[], busy: number[], scans: number): BenchTable {
  const row = (name: string, samples: number[]) => {
    const [p50, p99] = [quantile(samples, 0.5), quantile(samples, 0.99)];
    return [name, p50, p99, Math.max(...samples), p50 / quantile(idle, 0.5), samples.length];
  };
  return {
    title: 'First token while scans are recognised',
    method: `Milliseconds from sending \`askTutor\` to the first event of \`tutorTurn\` with words of the answer, as in "First token", one question at a time: while a scan of ${pagesPerScan} page of A4 is read from its upload to its READY event (${scans} scans, each another), and as often when nothing is read, in turns; ${warmUp} questions to warm up.`,
    columns: ['', 'first token p50', 'p99', 'most', 'p50 / idle', 'n'],
    rows: [row('nothing is read', idle), row('scans are recognised', busy)],
  };
}
