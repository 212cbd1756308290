/** Composes retrieval: what is found in a class, for its members and for the tutor. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { Database } from '@ensure-study/stores/sql/port';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import { createCurrentFinder } from './adapters/current-finder.ts';
import { createPassageStore } from './adapters/postgres-passages.ts';
import type {
  EmbedQuestion,
  QuestionInContext,
  RetrievalDeps,
  RetrievePassages,
  TextEmbedder,
} from './ports.ts';
import { createRetrievalResolvers } from './resolvers.ts';
import { embedQuestion, retrievePassages } from './retrieve-passages.ts';

export interface RetrievalFeatureDeps {
  database: Database;
  access: ClassroomAccess;
  live: LiveMaterials;
  limiter: RateLimiter;
  metrics: Pick<Metrics, 'retrievalSeconds'>;
  clock: Clock;
  logger: Logger;
  embedder?: TextEmbedder;
  /** How a question that leans on a conversation is searched for: the tutor's way. */
  inContext: QuestionInContext;
}

/** `retrieve` is for use cases that have checked membership themselves; `corpusVersion` names what it finds. */
export function createRetrievalFeature(deps: RetrievalFeatureDeps) {
  const { database, access, limiter, inContext, metrics, embedder } = deps;
  const passages = createPassageStore(database);
  const model = embedder?.model;
  const index = createEmbeddedPassageIndex({
    load: (classroomId) => passages.loadClassroom(classroomId, model),
  });
  const retrieval: RetrievalDeps = {
    ...deps,
    passages,
    finder: createCurrentFinder({ index, source: passages, model }),
    observe: (seconds, kind) => metrics.retrievalSeconds.observe({ retrieval: kind }, seconds),
  };
  const retrieve: RetrievePassages = (request) => retrievePassages(retrieval, request);
  const embed: EmbedQuestion = (request) => embedQuestion(retrieval, request);
  const resolvers = createRetrievalResolvers({ access, retrieve, embed, inContext, limiter });
  const corpusVersion = async (classroomId: string) => (await passages.readCorpus(classroomId)).version;
  return { retrieve, corpusVersion, resolvers };
}
