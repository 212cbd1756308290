/** How long the embedded index takes to find passages: among 100 000 spread over classes, and in one class of 100 000. */
import path from 'node:path';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { IndexedPassage } from '@ensure-study/stores/vectors/port';
import { openEmbedProcess } from '../../subgraphs/ai/src/embedding/adapters/embed-process.ts';
import { locateModel } from '../../subgraphs/ai/src/embedding/model/locate-model.ts';
import type { SentenceEncoder } from '../../subgraphs/ai/src/embedding/ports.ts';
import { createMadeUpMeanings, type MadeUpMeanings } from './domain/made-up-meanings.ts';
import { createMadeUpText, createRandom, type MadeUpText } from './domain/made-up-text.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';

const passagesTotal = 100_000;
const largestClass = 10_000;
const smallerClasses = 39;
const passagesPerMaterial = 100;
const wordsPerPassage = 220;
const windowsPerPassage = 10;
const dimensions = 384;
const topics = 500;
const queries = 1_000;
const warmUpQueries = 100;
const hits = 10;

const spread = [
  largestClass,
  ...Array.from({ length: smallerClasses }, (_, place) => {
    const left = passagesTotal - largestClass;
    return Math.floor(((place + 1) * left) / smallerClasses) - Math.floor((place * left) / smallerClasses);
  }),
];

/** By words, by both, and by both with the question's own embedding where the model has been prepared. */
export async function benchRetrieval(deps: BenchDeps): Promise<BenchTable> {
  const encoder = await openModel(deps);
  const rows: (string | number)[][] = [];
  try {
    for (const [name, sizes] of [
      [`${spread.length} classes, largest ${largestClass}`, spread],
      [`one class of ${passagesTotal}`, [passagesTotal]],
    ] as const)
      rows.push(...(await measureSchool(deps, { name, sizes, encoder })));
  } finally {
    await encoder?.close();
  }
  return {
    title: 'Retrieval',
    method: `Milliseconds for the ${hits} best passages of one class in the embedded index with its usual memory, in process, ${queries} questions one after the other after ${warmUpQueries} to warm up, classes asked as often as they are large. Cold: the first question of each class, for which its index is built of passages that are in memory already. Passages: ${wordsPerPassage} made-up words and ${windowsPerPassage} vectors of ${dimensions} numbers each, around one of ${topics} topics, as a question is.${encoder ? '' : ' The model is not here (npm run models): questions that are embedded are left out.'}`,
    columns: ['passages', 'search', 'p50', 'p99', 'most', 'cold p50', 'cold most', 'n'],
    rows,
  };
}

interface School {
  name: string;
  /** Passages of each class. */
  sizes: readonly number[];
  encoder?: SentenceEncoder;
}
interface Search {
  name: string;
  /** The vector of a question; absent: words alone. */
  embed?(question: string): Promise<Float32Array>;
}
type Classes = ReadonlyMap<string, IndexedPassage[]>;

async function measureSchool(
  deps: BenchDeps,
  { name, sizes, encoder }: School,
): Promise<(string | number)[][]> {
  deps.report(`retrieval: making the passages of ${name}`);
  const [text, meanings] = [createMadeUpText(1), createMadeUpMeanings(2, { dimensions, topics })];
  const classes = new Map(
    sizes.map((size, at) => [`class-${at}`, makeClass(`class-${at}`, size, text, meanings)]),
  );
  const searches: Search[] = [
    { name: 'words' },
    { name: 'words and meaning, vector given', embed: async () => meanings.next() },
    ...(encoder ? [{ name: 'words and meaning, question embedded', embed: encoder.encode }] : []),
  ];
  const rows = [];
  for (const search of searches) {
    deps.report(`retrieval: ${name}, ${search.name}`);
    rows.push([name, search.name, ...(await measure(deps, classes, text, search))]);
  }
  return rows;
}

async function measure(
  deps: BenchDeps,
  classes: Classes,
  text: MadeUpText,
  { embed }: Search,
): Promise<number[]> {
  const index = createEmbeddedPassageIndex({ load: async (classroomId) => classes.get(classroomId) ?? [] });
  const search = async (classroomId: string) => {
    const question = text.question();
    const begun = performance.now();
    const vector = await embed?.(question);
    const found = await index.search({ classroomId, text: question, vector, limit: hits }, deps.signal);
    if (found.hits.length === 0) throw new Error(`nothing was found for ${question}`);
    return performance.now() - begun;
  };
  const cold: number[] = [];
  for (const classroomId of classes.keys()) cold.push(await search(classroomId));
  const next = chooseClasses(classes);
  for (let warm = 0; warm < warmUpQueries; warm += 1) await search(next());
  const samples: number[] = [];
  for (let query = 0; query < queries; query += 1) samples.push(await search(next()));
  return [
    ...[quantile(samples, 0.5), quantile(samples, 0.99), Math.max(...samples)],
    ...[quantile(cold, 0.5), Math.max(...cold), samples.length],
  ];
}

/** A class of ten times as many passages is asked ten times as often. */
function chooseClasses(classes: Classes): () => string {
  const random = createRandom(3);
  const byPassage = [...classes].map(([classroomId, { length }]) => ({ classroomId, length }));
  return () => {
    let place = Math.floor(random() * passagesTotal);
    return byPassage.find(({ length }) => (place -= length) < 0)?.classroomId ?? '';
  };
}

function makeClass(
  classroomId: string,
  size: number,
  text: MadeUpText,
  meanings: MadeUpMeanings,
): IndexedPassage[] {
  return Array.from({ length: size }, (_, place) => ({
    passageId: `${classroomId}-passage-${place}`,
    classroomId,
    materialId: `${classroomId}-material-${Math.floor(place / passagesPerMaterial)}`,
    text: text.words(wordsPerPassage),
    vectors: meanings.ofOneTopic(windowsPerPassage),
  }));
}

async function openModel({ root, variables }: BenchDeps): Promise<SentenceEncoder | undefined> {
  const dataDir = path.resolve(root, variables.DATA_DIR ?? '.data');
  const located = await locateModel({ dataDir, embeddingModel: variables.EMBEDDING_MODEL });
  if (located.kind !== 'ready') return undefined;
  const worker = new URL('../../subgraphs/ai/src/embedding/adapters/embed-worker.ts', import.meta.url);
  return openEmbedProcess({ ready: located.ready, worker, execArgv: ['--import', 'tsx'] });
}
