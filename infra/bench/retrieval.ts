/** How long the embedded index takes to find passages among 10 000 of one class. */
import path from 'node:path';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { IndexedPassage } from '@ensure-study/stores/vectors/port';
import { openEmbedProcess } from '../../subgraphs/ai/src/embedding/adapters/embed-process.ts';
import { locateModel } from '../../subgraphs/ai/src/embedding/model/locate-model.ts';
import type { SentenceEncoder } from '../../subgraphs/ai/src/embedding/ports.ts';
import { createMadeUpText, createRandom } from './domain/made-up-text.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';

const passageCount = 10_000;
const wordsPerPassage = 220;
const windowsPerPassage = 5;
const dimensions = 384;
const queries = 500;
const warmUpQueries = 50;
const hits = 10;
const classroomId = 'bench';

/** Keyword, hybrid, and hybrid with the question's own embedding where the model has been prepared. */
export async function benchRetrieval(deps: BenchDeps): Promise<BenchTable> {
  deps.report(`retrieval: making ${passageCount} passages`);
  const random = createRandom(2);
  const text = createMadeUpText(1);
  const vector = () => unitVector(random);
  const keyword = { name: 'keyword', passages: makePassages(text) };
  const given = {
    name: 'hybrid, vector given',
    passages: makePassages(text, vector),
    embed: () => Promise.resolve(vector()),
  };
  const rows = [await measure(deps, text, keyword), await measure(deps, text, given)];
  const encoder = await openModel(deps);
  if (encoder) {
    const embed = (question: string) => encoder.encode(question);
    rows.push(await measure(deps, text, { ...given, name: 'hybrid, question embedded', embed }));
    await encoder.close();
  }
  return {
    title: 'Retrieval',
    method: `Milliseconds for the ${hits} best of ${passageCount} passages of one class in the embedded index, in process, ${queries} questions one after the other after ${warmUpQueries} to warm up. Passages: ${wordsPerPassage} made-up words; their ${windowsPerPassage} vectors each are random, as an exact scan takes the same time whatever they are.${encoder ? '' : ' The model is not here (npm run models): its row is left out.'}`,
    columns: ['search', 'p50', 'p99', 'most', 'first (index built)', 'n'],
    rows,
  };
}

type Text = ReturnType<typeof createMadeUpText>;

interface Search {
  name: string;
  passages: IndexedPassage[];
  /** The vector of a question; absent: words alone. */
  embed?(question: string): Promise<Float32Array>;
}

async function measure(
  deps: BenchDeps,
  text: Text,
  { name, passages, embed }: Search,
): Promise<(string | number)[]> {
  deps.report(`retrieval: ${name}`);
  const index = createEmbeddedPassageIndex({ load: () => Promise.resolve(passages) });
  const search = async () => {
    const question = text.question();
    const begun = performance.now();
    const vector = await embed?.(question);
    const found = await index.search({ classroomId, text: question, vector, limit: hits }, deps.signal);
    if (found.hits.length === 0) throw new Error(`nothing was found for ${question}`);
    return performance.now() - begun;
  };
  const first = await search();
  for (let warm = 0; warm < warmUpQueries; warm += 1) await search();
  const samples: number[] = [];
  for (let query = 0; query < queries; query += 1) samples.push(await search());
  return [name, quantile(samples, 0.5), quantile(samples, 0.99), Math.max(...samples), first, samples.length];
}

function makePassages(text: Text, vector?: () => Float32Array): IndexedPassage[] {
  return Array.from({ length: passageCount }, (_, index) => ({
    passageId: `passage-${index}`,
    classroomId,
    materialId: `material-${Math.floor(index / 100)}`,
    text: text.words(wordsPerPassage),
    vectors: vector ? Array.from({ length: windowsPerPassage }, vector) : [],
  }));
}

function unitVector(random: () => number): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => random() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

async function openModel({ root, variables }: BenchDeps): Promise<SentenceEncoder | undefined> {
  const dataDir = path.resolve(root, variables.DATA_DIR ?? '.data');
  const located = await locateModel({ dataDir, embeddingModel: variables.EMBEDDING_MODEL });
  if (located.kind !== 'ready') return undefined;
  const worker = new URL('../../subgraphs/ai/src/embedding/adapters/embed-worker.ts', import.meta.url);
  return openEmbedProcess({ ready: located.ready, worker, execArgv: ['--import', 'tsx'] });
}
