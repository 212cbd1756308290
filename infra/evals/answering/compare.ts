/**
 * Scores answers without a language model to questions that compare things, in this process and in seconds: how much of the key
 * facts of each side is said. `tune` is for tuning, `report` is only looked at in the end.
 *
 *   node --import tsx infra/evals/answering/compare.ts [--set tune|report] [--model FOLDER] [--rows FILE]
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { silentLogger } from '@ensure-study/testkit/logger';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import type { RetrievePassages, TextEmbedder } from '../../../subgraphs/ai/src/retrieval/ports.ts';
import { answerQuestion } from '../../../subgraphs/ai/src/tutor/answer-question.ts';
import { answerOf } from '../../../subgraphs/ai/src/tutor/domain/passage.ts';
import { createTurnTrace } from '../../../subgraphs/ai/src/tutor/domain/turn-trace.ts';
import { mean } from '../domain/ndcg.ts';
import { says } from '../domain/texts.ts';
import { createCourseClass, openCachedEmbedder } from './course-class.ts';
import { readCourse } from './read-course.ts';
import { stem } from './samples.ts';

interface ComparedSide {
  name: string;
  /** Whether the material speaks of it. */
  spoken: boolean;
  /** Any one of them will do. */
  facts: string[];
}
interface ComparisonRow {
  id: string;
  course: string;
  question: string;
  sides: ComparedSide[];
}
interface Scored {
  row: ComparisonRow;
  abstained: boolean;
  answer: string;
  /** Of each side. */
  told: boolean[];
}

async function answerRow(
  row: ComparisonRow,
  retrieve: RetrievePassages,
  embedder?: TextEmbedder,
): Promise<Scored> {
  const { outcome, parts } = await answerQuestion(
    { retrieve, stem, vectors: wordVectors, logger: silentLogger, embedder, isRouting: true, models: [] },
    {
      ...{ classroomId: 'course', question: row.question, history: [], modelsMs: 0 },
      ...{ said: { answer: '', citations: [] }, signal: new AbortController().signal },
      trace: createTurnTrace(() => performance.now()),
    },
    async () => undefined,
  );
  const answer = answerOf(parts);
  const abstained = outcome === 'ABSTAINED';
  const told = row.sides.map(({ name, spoken, facts }) =>
    spoken ? !abstained && facts.some((fact) => says(answer, fact)) : saysSilence(answer, name),
  );
  return { row, abstained, answer, told };
}

/** Whether an answer says that the material does not speak of a thing. */
const saysSilence = (answer: string, name: string) =>
  new RegExp(`Your material says nothing about[^.]*“[^”]*${name}`, 'i').test(answer);

const percent = (of: readonly boolean[]) => `${(100 * mean(of.map(Number))).toFixed(1)} % of ${of.length}`;

function describe(title: string, scored: readonly Scored[]): string {
  const both = scored.filter(({ row }) => row.sides.every(({ spoken }) => spoken));
  const one = scored.filter(({ row }) => !row.sides.every(({ spoken }) => spoken));
  const sideOf = (place: number) =>
    both.flatMap(({ told }) => (told[place] === undefined ? [] : [told[place]]));
  const oneSide = (isSpoken: boolean) =>
    one.flatMap(({ row, told }) => told.filter((_, i) => row.sides[i]?.spoken === isSpoken));
  return [
    `${title}: first side ${percent(sideOf(0))}, second ${percent(sideOf(1))}, third ${percent(sideOf(2))}; all sides ${percent(both.map(({ told }) => told.every(Boolean)))}; refused ${percent(both.map(({ abstained }) => abstained))}`,
    `  one side in the material: that one ${percent(oneSide(true))}, silence said of the other ${percent(oneSide(false))}; refused ${percent(one.map(({ abstained }) => abstained))}`,
  ].join('\n');
}

const describeRow = ({ row, answer, told }: Scored) =>
  `${told.every(Boolean) ? 'ok' : 'LACKS'} ${row.id} ${told.map((is, i) => `${row.sides[i]?.name}: ${is ? 'yes' : 'NO'}`).join(', ')}\n  Q: ${row.question}\n  A: ${answer}\n`;

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'tune' },
    model: { type: 'string' },
    rows: { type: 'string' },
    cache: { type: 'string', default: '.data/evals/vectors.bin' },
  },
});
const file = path.resolve(import.meta.dirname, `../sets/comparisons/${values.set}.jsonl`);
const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
const rows = lines.map((line) => JSON.parse(line) as ComparisonRow);
const embedder = values.model ? await openCachedEmbedder(values.model, values.cache) : undefined;
for (const legs of ['words', ...(embedder ? ['meaning'] : [])]) {
  const scored: Scored[] = [];
  for (const course of new Set(rows.map((row) => row.course))) {
    const own = legs === 'meaning' ? embedder : undefined;
    const { documents } = await readCourse(course);
    const retrieve = await createCourseClass(documents, own);
    for (const row of rows.filter((one) => one.course === course))
      scored.push(await answerRow(row, retrieve, own));
  }
  process.stdout.write(`${describe(`${values.set}, ${legs}`, scored)}\n`);
  if (values.rows) await writeFile(`${values.rows}.${legs}.txt`, scored.map(describeRow).join('\n'));
}
await embedder?.save();
