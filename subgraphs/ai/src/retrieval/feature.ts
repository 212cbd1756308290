/** Composes retrieval: what is found in a class, for its members and for the tutor. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { Database } from '@ensure-study/stores/sql/port';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import type { WaitingQueues } from '../workers/report-waiting.ts';
import { createCurrentFinder } from './adapters/current-finder.ts';
import { createIndexMarks } from './adapters/index-marks.ts';
import { createPassageStore } from './adapters/postgres-passages.ts';
import { createServedFinder } from './adapters/served-finder.ts';
import { createIndexKeeper } from './keep-index.ts';
import { keepIndexAlong } from './keep-index-along.ts';
import { neighbourPassages } from './neighbour-passages.ts';
import type {
  EmbedQuestion,
  LinksOf,
  NeighboursOf,
  PassageFinder,
  PassageReader,
  PassageServer,
  PassageSource,
  QuestionInContext,
  RetrievalDeps,
  RetrievePassages,
  TextEmbedder,
  WordVectors,
} from './ports.ts';
import { createRetrievalResolvers } from './resolvers.ts';
import { embedQuestion, retrievePassages } from './retrieve-passages.ts';

/** What an operator decides. */
export interface RetrievalSettings {
  /** Share of meaning in the order of passages, 0 to 1. */
  denseWeight?: number;
  /** Memory for the passages of the classes searched last. */
  indexBytesMax?: number;
}

export interface RetrievalFeatureDeps {
  database: Database;
  access: ClassroomAccess;
  live: LiveMaterials;
  limiter: RateLimiter;
  metrics: Pick<Metrics, 'retrievalSeconds'>;
  clock: Clock;
  logger: Logger;
  embedder?: TextEmbedder;
  passageReader?: PassageReader;
  vectors?: WordVectors;
  /** An index apart from this process; absent: passages are found in this one. */
  passageServer?: PassageServer & { collection: string };
  settings?: RetrievalSettings;
  /** How a question that leans on a conversation is searched for: the tutor's way. */
  inContext: QuestionInContext;
  /** What of a class's documents its tutor reads last, or not at all. */
  linksOf: LinksOf;
}

/** `retrieve` and `neighbours` are for use cases that have checked membership themselves; `corpusVersion` names what is found. */
export function createRetrievalFeature(deps: RetrievalFeatureDeps) {
  const { database, access, limiter, inContext, linksOf, metrics } = deps;
  const passages = createPassageStore(database);
  const { finder, ...along } = createFinder(deps, passages);
  const retrieval: RetrievalDeps = {
    ...deps,
    ...{ passages, finder, denseWeight: deps.settings?.denseWeight },
    observe: (seconds, kind) => metrics.retrievalSeconds.observe({ retrieval: kind }, seconds),
  };
  const retrieve: RetrievePassages = (request) => retrievePassages(retrieval, request);
  const neighbours: NeighboursOf = (request) => neighbourPassages({ passages }, request);
  const embed: EmbedQuestion = (request) => embedQuestion(retrieval, request);
  const resolvers = createRetrievalResolvers({ access, retrieve, embed, inContext, linksOf, limiter });
  const corpusVersion = async (classroomId: string) => (await passages.readCorpus(classroomId)).version;
  return { retrieve, neighbours, corpusVersion, resolvers, ...along };
}

interface Finding {
  finder: PassageFinder;
  /** Keeps an index apart from the rows as they are; absent where there is none. */
  start?(): void;
  close?(): Promise<void>;
  waiting?: WaitingQueues;
}

function createFinder(deps: RetrievalFeatureDeps, source: PassageSource): Finding {
  const { passageServer: server, embedder, database, settings } = deps;
  const inProcess = (model: string | undefined) =>
    createCurrentFinder({
      index: createEmbeddedPassageIndex({
        load: (classroomId) => source.loadClassroom(classroomId, model),
        bytesMax: settings?.indexBytesMax,
      }),
      ...{ source, model },
    });
  if (!server) return { finder: inProcess(embedder?.model) };
  const marks = createIndexMarks(database, server.collection);
  const keeper = createIndexKeeper({ server, marks, source, model: embedder?.model });
  const finder = createServedFinder({ server, keeper, marks, fallback: inProcess(undefined) });
  const waiting = { passage_index: () => marks.measure() };
  return { finder, waiting, ...keepIndexAlong({ ...deps, keeper }) };
}
