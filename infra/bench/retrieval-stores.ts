/** How long passages take to be found in the index in process and in Qdrant, and whether Qdrant finds the same. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { IndexedPassage, PassageQuery } from '@ensure-study/stores/vectors/port';
import { createQdrantClient } from '@ensure-study/stores/vectors/qdrant';
import { collectionPrefix, makeCollection } from '@ensure-study/stores/vectors/qdrant-collection';
import { createQdrantPassageIndex, type QdrantPassageIndex } from '@ensure-study/stores/vectors/qdrant-index';
import { createMadeUpMeanings, type MadeUpMeanings } from './domain/made-up-meanings.ts';
import { createMadeUpText, type MadeUpText } from './domain/made-up-text.ts';
import { quantile } from './domain/quantile.ts';
import type { BenchDeps, BenchTable } from './ports.ts';

const sizes = [10_000, 100_000];
const passagesPerMaterial = 100;
const wordsPerPassage = 220;
const windowsPerPassage = 10;
const dimensions = 384;
const topics = 500;
const questions = 200;
const warmUpQuestions = 20;
const hits = 10;

/** In process always; in Qdrant where QDRANT_HOST names one, in a collection that is deleted afterwards. */
export async function benchRetrievalStores(deps: BenchDeps): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  for (const size of sizes) rows.push(...(await measureClass(deps, size)));
  return {
    title: 'Retrieval in process and in Qdrant',
    method: `Milliseconds for the ${hits} best passages of one class by words and by meaning, ${questions} questions one after the other after ${warmUpQuestions} to warm up, the question's vector given. Passages: ${wordsPerPassage} made-up words, ${windowsPerPassage} vectors of ${dimensions} numbers each around one of ${topics} topics, as a question is. Recall: share of the ${hits} that comparing everything in process finds. Qdrant is one server on the same machine${deps.variables.QDRANT_HOST ? '' : ': none is named by QDRANT_HOST, its rows are left out'}.`,
    columns: ['index', 'passages', 'p50', 'p99', 'most', 'recall', 'n'],
    rows,
  };
}

type QdrantClient = ReturnType<typeof createQdrantClient>;
type Search = (query: PassageQuery) => Promise<{ hits: { passageId: string }[] }>;

async function measureClass(deps: BenchDeps, size: number): Promise<(string | number)[][]> {
  const [text, meanings] = [createMadeUpText(1), createMadeUpMeanings(2, { dimensions, topics })];
  const classroomId = randomUUID();
  deps.report(`retrieval-stores: making ${size} passages`);
  const passages = makePassages(classroomId, size, text, meanings);
  const queries = Array.from({ length: warmUpQuestions + questions }, () => ({
    ...{ classroomId, text: text.question(), vector: meanings.next(), limit: hits },
  }));
  const embedded = createEmbeddedPassageIndex({ load: () => Promise.resolve(passages) });
  const exact = await ask(deps, queries, (query) => embedded.search(query, deps.signal));
  const rows = [toRow('in process', size, exact, exact)];
  if (!deps.variables.QDRANT_HOST) return rows;
  const client = createQdrantClient({ address: deps.variables.QDRANT_HOST }, 60_000);
  const collection = `${collectionPrefix}bench_${randomUUID()}`;
  try {
    await makeCollection(client, collection, { model: { name: 'bench', dimensions } }, {});
    const index = createQdrantPassageIndex({ client, collection });
    await fill(deps, index, classroomId, passages);
    await settled(deps, client, collection);
    const found = await ask(deps, queries, (query) => index.search(query));
    rows.push(toRow('Qdrant', size, found, exact));
  } finally {
    await client.deleteCollection(collection);
  }
  return rows;
}

interface Asked {
  milliseconds: number[];
  found: Set<string>[];
}

async function ask(deps: BenchDeps, queries: PassageQuery[], search: Search): Promise<Asked> {
  const asked: Asked = { milliseconds: [], found: [] };
  for (const [place, query] of queries.entries()) {
    deps.signal.throwIfAborted();
    const begun = performance.now();
    const found = await search(query);
    if (place < warmUpQuestions) continue;
    asked.milliseconds.push(performance.now() - begun);
    asked.found.push(new Set(found.hits.map(({ passageId }) => passageId)));
  }
  return asked;
}

function toRow(name: string, size: number, { milliseconds, found }: Asked, exact: Asked) {
  const wanted = exact.found.flatMap((best, question) => [...best].map((id) => found[question]?.has(id)));
  const recall = wanted.filter(Boolean).length / wanted.length;
  return [
    ...[name, size, quantile(milliseconds, 0.5), quantile(milliseconds, 0.99), Math.max(...milliseconds)],
    ...[recall, milliseconds.length],
  ];
}

async function fill(
  deps: BenchDeps,
  index: QdrantPassageIndex,
  classroomId: string,
  passages: IndexedPassage[],
): Promise<void> {
  for (let from = 0; from < passages.length; from += passagesPerMaterial) {
    deps.signal.throwIfAborted();
    const own = passages.slice(from, from + passagesPerMaterial);
    await index.replaceMaterial({ classroomId, materialId: own[0]?.materialId ?? '', version: 1 }, own);
    if (from % 10_000 === 0) deps.report(`retrieval-stores: ${from} of ${passages.length} in Qdrant`);
  }
}

/** Until Qdrant has made its graph: before that, some are compared one by one. */
async function settled(deps: BenchDeps, client: QdrantClient, collection: string): Promise<void> {
  deps.report('retrieval-stores: waiting for the graph of Qdrant');
  while ((await client.getCollection(collection)).status !== 'green')
    await setTimeout(1_000, undefined, { signal: deps.signal });
}

function makePassages(
  classroomId: string,
  size: number,
  text: MadeUpText,
  meanings: MadeUpMeanings,
): IndexedPassage[] {
  let materialId = '';
  return Array.from({ length: size }, (_, place) => {
    if (place % passagesPerMaterial === 0) materialId = randomUUID();
    const vectors = meanings.ofOneTopic(windowsPerPassage);
    return { passageId: randomUUID(), classroomId, materialId, text: text.words(wordsPerPassage), vectors };
  });
}
