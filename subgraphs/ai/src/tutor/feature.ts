/** The tutor, assembled: resolvers, and the workers that answer. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { Documents } from '@ensure-study/stores/documents/port';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Cache, RateLimiter, TokenBuckets } from '@ensure-study/stores/kv/port';
import type { Database } from '@ensure-study/stores/sql/port';
import type { Wakeups } from '@ensure-study/stores/sql/wakeups';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import { mergeResolvers } from '../graphql/resolvers.ts';
import type { JudgeQuestion } from '../moderation/ports.ts';
import type { ReportConcern } from '../safeguarding/ports.ts';
import type { RetrievePassages, TextEmbedder, WordVectors } from '../retrieval/ports.ts';
import { runWorkers, type Workers } from '../workers/run-workers.ts';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { createClassSources } from './adapters/class-sources.ts';
import { createCitedPages } from './adapters/cited-pages.ts';
import { createCitedSections } from './adapters/cited-sections.ts';
import { createConversationStore, turnsChannel } from './adapters/conversation-store.ts';
import { createExampleStore } from './adapters/example-store.ts';
import { createGuardedModel } from './adapters/guarded-model.ts';
import { createInsightStore } from './adapters/insight-store.ts';
import { createMemoryStore } from './adapters/memory-store.ts';
import { createModelBudget } from './adapters/model-budget.ts';
import { createModelHealth, type ModelHealth } from './adapters/model-health.ts';
import { createOpenAiModel, type OpenAiModelOptions } from './adapters/openai-model.ts';
import { rememberVectors } from './adapters/remembered-vectors.ts';
import { createRatingStore } from './adapters/rating-store.ts';
import { createSettingsStore } from './adapters/settings-store.ts';
import { createTopicStore } from './adapters/topic-store.ts';
import { createTraceStore } from './adapters/trace-store.ts';
import { createTurnEnds, endsChannel } from './adapters/turn-ends.ts';
import { createTurnQueue } from './adapters/turn-queue.ts';
import { measureWaitingQuestions } from './adapters/waiting-questions.ts';
import { answerNextTurn, answerTurnDefaults, type AnswerTurnSettings } from './answer-next-turn.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import type { AnswerOneDeps, Beside } from './answer-turn.ts';
import type { TutorLimits } from './ask-tutor.ts';
import { createChooseExamples } from './choose-examples.ts';
import { createInsightResolvers } from './insight-resolvers.ts';
import type { ClassRulesDeps } from './choose-sources.ts';
import { createLinksOf, createQuestionInContext, type InContextDeps } from './question-in-context.ts';
import { createTraceKeeper } from './keep-traces.ts';
import type { ClassSources } from './class-ports.ts';
import type { TutorModel } from './ports.ts';
import { createTutorResolvers } from './resolvers.ts';
import { createTraceSweep } from './sweep-traces.ts';
import { createTurnsInHand } from './turns-in-hand.ts';

/** An OpenAI-compatible endpoint and the models asked there. */
export interface ModelEndpoint {
  baseUrl: string;
  apiKey?: string;
  model: string;
  /** Asked when the first one fails before anything was said. */
  fallbackModel?: string;
  firstTokenTimeoutMs?: number;
  stallTimeoutMs?: number;
  /** What one person may use of its models; 0 and absent: no limit. */
  tokensPerDay?: number;
}
export interface TutorFeatureDeps extends Beside {
  database: Database;
  wakeups: Wakeups;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  /** Holds what is kept of how answers were made. */
  documents: Documents;
  limiter: RateLimiter;
  /** Holds what each person may still use of language models. */
  buckets: TokenBuckets;
  /** Keeps answers to be given again. */
  cache: Cache;
  /** Version of what can be found in a class at this moment. */
  corpusVersion(classroomId: string): Promise<number>;
  access: ClassroomAccess;
  live: LiveMaterials;
  retrieve: RetrievePassages;
  /** For tests; what the documents of classes are is read from the database. */
  classSources?: ClassSources;
  /** Weighs sentences by meaning; absent without a model. */
  embedder?: TextEmbedder;
  /** Tells words that mean alike. */
  vectors?: WordVectors;
  /** Absent: answers are extracted from the passages. */
  languageModel?: ModelEndpoint;
  limits: TutorLimits;
  /** Absent: questions are answered unjudged. */
  judge?: JudgeQuestion;
  reportConcern: ReportConcern;
  metrics: Pick<
    Metrics,
    'llmRequestSeconds' | 'llmTokens' | 'cacheRequests' | 'moderationDecisions' | 'answersWithheld'
  >;
  tracing?: Tracing;
  clock: Clock;
  logger: Logger;
  /** Whether follow-ups are told from new topics by a model (`ABCR_ENABLED`). */
  isRouting: boolean;
  /** For tests; the defaults are in answer-next-turn.ts. */
  settings?: AnswerTurnSettings;
}

/** Turns answered at the same time in one process: what is quoted is work of this machine, a language model is waited for. */
const concurrency = { quoting: 4, waiting: 12 };
/** A lost wake-up, or a worker that died, costs this much at most (and the rest of its lease). */
const idleMs = 1_000;
/** Between two looks for traces that have become too old, or whose turns are gone. */
const upkeepMs = 3_600_000;

/** Nothing is answered before `start`; `close` gives turns in hand back, to be taken up by another process. */
export function createTutorFeature(deps: TutorFeatureDeps) {
  const { wakeups, clock, logger, settings = answerTurnDefaults } = deps;
  const conversations = createConversationStore(deps);
  const queue = createTurnQueue(deps);
  const health = createHealth(deps);
  const models = createModels(deps, health);
  const traceStore = createTraceStore(deps.documents);
  const keeping = { traces: traceStore, turns: conversations, clock, logger };
  const traces = createTraceKeeper(keeping);
  const budget = createModelBudget({ buckets: deps.buckets, perDay: deps.languageModel?.tokensPerDay ?? 0 });
  const inHand = createTurnsInHand();
  const memory = createMemory(deps, models);
  const own = createOwnStores(deps);
  const ofClass = createClassStores(deps);
  const chooseExamples = createChooseExamples({ ...deps, ...own, ...ofClass, stem });
  const kept = { stem, models, budget, queue, inHand, traces, memory, embedder: remembering(deps) };
  const answering = {
    ...{ ...deps, ...kept, chooseExamples },
    ...{ ...ofClass, ...countersIn(deps.metrics) },
  };
  const shown = { ...answering, ...own, conversations, traceStore };
  let workers: Workers | undefined;
  let upkeep: Workers | undefined;
  const listening: (() => void)[] = [];
  return {
    dependencies: health ? [health] : [],
    resolvers: mergeResolvers([createTutorResolvers(shown), createInsightResolvers(shown)]),
    waiting: { questions: () => measureWaitingQuestions(deps.database) },
    start(): void {
      workers = runWorkers({
        work: (signal) => answerNextTurn(answering, signal, settings),
        concurrency: models.length > 0 ? concurrency.waiting : concurrency.quoting,
        ...{ idleMs, clock, logger },
      });
      upkeep = runWorkers({
        work: createTraceSweep(keeping),
        ...{ concurrency: 1, idleMs: upkeepMs, clock, logger },
      });
      listening.push(
        wakeups.listen(turnsChannel, () => workers?.wake(1)),
        wakeups.listen(endsChannel, inHand.check),
      );
    },
    async close(): Promise<void> {
      for (const stop of listening) stop();
      await Promise.all([workers?.close(), upkeep?.close()]);
      await traces.settled();
    },
  };
}

/** What people do with their own turns, and what their teachers learn of them, goes past the queue. */
const createOwnStores = (deps: TutorFeatureDeps) => ({
  turnEnds: createTurnEnds(deps),
  ratings: createRatingStore(deps),
  ownMemory: createMemoryStore(deps),
  topics: createTopicStore(deps.database),
  citedPages: createCitedPages(deps.database),
  insights: createInsightStore(deps.database),
  examples: createExampleStore(deps),
});

/** Absent without a model of meaning. */
const remembering = ({ embedder }: TutorFeatureDeps) => embedder && rememberVectors(embedder);

/** What a class's teachers decided, and what its documents are. */
const createClassStores = ({
  database,
  classSources,
}: Pick<TutorFeatureDeps, 'database' | 'classSources'>) => ({
  sections: createCitedSections(database),
  tutorSettings: createSettingsStore(database),
  classSources: classSources ?? createClassSources(database),
});

const countersIn = (
  metrics: TutorFeatureDeps['metrics'],
): Pick<AnswerOneDeps, 'onJudged' | 'onWithheld'> => ({
  onJudged: (verdict) =>
    metrics.moderationDecisions.inc({ decision: verdict.decision, class: verdict.class }),
  onWithheld: (breach) => metrics.answersWithheld.inc({ breach }),
});

/** How the tutor of a class searches, for who searches its material without asking it. */
export function createTutorSearch(
  deps: Omit<InContextDeps, 'stem' | keyof ClassRulesDeps> & { database: Database },
) {
  const ports = { ...deps, stem, ...createClassStores(deps) };
  return { inContext: createQuestionInContext(ports), linksOf: createLinksOf(ports) };
}

/** The stem that the keyword index uses; words it leaves out keep their own form. */
const stem = (word: string): string => toTerms(word)[0] ?? word;

function createMemory(deps: TutorFeatureDeps, models: readonly TutorModel[]) {
  const { cache, live, corpusVersion, embedder, metrics, clock } = deps;
  const answers = createCachedAnswers({
    cache,
    madeBy: [...models.map(({ name }) => name), embedder?.model ?? ''],
    onLookUp: (result) => metrics.cacheRequests.inc({ cache: 'answers', result }),
  });
  return { answers, inMaking: createAnswersInMaking(), live, corpusVersion, clock };
}

function createHealth({ languageModel, clock }: TutorFeatureDeps): ModelHealth | undefined {
  if (!languageModel) return undefined;
  const { model, fallbackModel, baseUrl, apiKey } = languageModel;
  const models = fallbackModel ? [model, fallbackModel] : [model];
  return createModelHealth({ models, baseUrl, apiKey, clock });
}

function createModels(
  { languageModel, metrics, logger }: TutorFeatureDeps,
  health?: ModelHealth,
): TutorModel[] {
  if (!languageModel) return [];
  const { model, fallbackModel, ...endpoint } = languageModel;
  const told: Pick<OpenAiModelOptions, 'observe' | 'count'> = {
    observe(seconds, labels) {
      metrics.llmRequestSeconds.observe(labels, seconds);
      health?.note(labels.model, labels.outcome);
    },
    count({ prompt, completion }, name) {
      metrics.llmTokens.inc({ model: name, kind: 'prompt' }, prompt);
      metrics.llmTokens.inc({ model: name, kind: 'completion' }, completion);
    },
  };
  const open = (name: string, generator: TutorModel['generator']) =>
    createGuardedModel({
      model: createOpenAiModel({ ...endpoint, ...told, model: name, generator }),
      logger,
    });
  const first = open(model, 'MODEL');
  return fallbackModel ? [first, open(fallbackModel, 'FALLBACK_MODEL')] : [first];
}
