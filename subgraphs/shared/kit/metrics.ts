/** Prometheus metrics of one service, with the names of the public contract. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** With an edge at each threshold of `infra/observability`: a quantile is exact there. */
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A fresh registry whose every sample carries `service`. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    ...createWorkMetrics(registers),
    ...createQueueMetrics(registers),
    ...createGraphqlMetrics(registers),
    ...createSubscriptionMetrics(registers),
    ...createReplicaMetrics(registers),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

const createWorkMetrics = (registers: Registry[]) => ({
  retrievalSeconds: new Histogram({
    name: 'retrieval_duration_seconds',
    help: 'Time to find passages for a question.',
    labelNames: ['retrieval'] as const,
    buckets: secondsBuckets,
    registers,
  }),
  llmRequestSeconds: new Histogram({
    name: 'llm_request_duration_seconds',
    help: 'Time of one request to a language model.',
    labelNames: ['model', 'outcome'] as const,
    buckets: secondsBuckets,
    registers,
  }),
  moderationDecisions: new Counter({
    name: 'moderation_decisions_total',
    help: 'Questions judged by moderation, by decision and class.',
    labelNames: ['decision', 'class'] as const,
    registers,
  }),
  answersWithheld: new Counter({
    name: 'tutor_answers_withheld_total',
    help: 'Answers of the tutor that were not given because of a source that they rested on, by what was wrong with it.',
    labelNames: ['breach'] as const,
    registers,
  }),
  llmTokens: new Counter({
    name: 'llm_tokens_total',
    help: 'Tokens that language models were asked with and answered, where the endpoint says so.',
    labelNames: ['model', 'kind'] as const,
    registers,
  }),
  cacheRequests: new Counter({
    name: 'cache_requests_total',
    help: 'Look-ups in a cache.',
    labelNames: ['cache', 'result'] as const,
    registers,
  }),
  spans: new Counter({
    name: 'trace_spans_total',
    help: 'Spans that ended: exported, failed (the collector did not take them) or overflowed (more than may wait).',
    labelNames: ['result'] as const,
    registers,
  }),
});

const createQueueMetrics = (registers: Registry[]) => ({
  eventQueueDepth: new Gauge({
    name: 'event_queue_depth',
    help: 'Events that wait.',
    labelNames: ['topic', 'stage'] as const,
    registers,
  }),
  eventOldestSeconds: new Gauge({
    name: 'event_oldest_seconds',
    help: 'How long the oldest event that waits has waited.',
    labelNames: ['topic', 'stage'] as const,
    registers,
  }),
  deadLetters: new Gauge({
    name: 'dead_letters',
    help: 'Events that were put aside and are kept.',
    labelNames: ['topic'] as const,
    registers,
  }),
  workWaiting: new Gauge({
    name: 'work_waiting',
    help: 'What waits to be worked off: documents to be read, questions to be answered, documents that the passage index lacks.',
    labelNames: ['queue'] as const,
    registers,
  }),
  workOldestSeconds: new Gauge({
    name: 'work_oldest_seconds',
    help: 'How long the oldest of what might be worked off has waited.',
    labelNames: ['queue'] as const,
    registers,
  }),
});

const createGraphqlMetrics = (registers: Registry[]) => ({
  httpRequestSeconds: new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer an HTTP request.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: secondsBuckets,
    registers,
  }),
  graphqlOperations: new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations answered: ok, refused (the client), unavailable (a store or service), failed (a bug).',
    labelNames: ['outcome'] as const,
    registers,
  }),
  staleAnswers: new Counter({
    name: 'stale_answers_total',
    help: 'Queries answered from a copy while the database was away: its standby (replica), or what was answered before (cache).',
    labelNames: ['source'] as const,
    registers,
  }),
  forbiddenAnswers: new Counter({
    name: 'forbidden_answers_total',
    help: 'Answers with null where a subgraph answered what its schema forbids.',
    registers,
  }),
  deprecatedFieldUses: new Counter({
    name: 'deprecated_field_uses_total',
    help: 'Operations that used something deprecated of the schema, by what they used.',
    labelNames: ['field'] as const,
    registers,
  }),
  limitRefusals: new Counter({
    name: 'limit_refusals_total',
    help: 'What clients asked for beyond a limit and were refused, by the code that they got.',
    labelNames: ['code'] as const,
    registers,
  }),
});

const createSubscriptionMetrics = (registers: Registry[]) => ({
  liveSubscriptions: new Gauge({
    name: 'live_subscriptions',
    help: 'Subscriptions that clients hold open here.',
    registers,
  }),
  subscriptionEnds: new Counter({
    name: 'subscription_ends_total',
    help: 'Subscriptions of clients that ended, by why.',
    labelNames: ['reason'] as const,
    registers,
  }),
  upstreamSubscriptions: new Gauge({
    name: 'upstream_subscriptions',
    help: 'Subscriptions that this service holds open at others.',
    registers,
  }),
});

/** Counted when it is asked, for replicas go and come between: `replicaCounts` has who counts, by subgraph. */
function createReplicaMetrics(registers: Registry[]) {
  const counts = new Map<string, () => { well: number; of: number } | undefined>();
  new Gauge({
    name: 'subgraph_replicas',
    help: 'Replicas of a subgraph that has several, by whether they are well or out.',
    labelNames: ['subgraph', 'state'] as const,
    registers,
    collect() {
      for (const [subgraph, count] of counts) {
        const counted = count();
        if (!counted) continue;
        const { well, of } = counted;
        this.set({ subgraph, state: 'well' }, well);
        this.set({ subgraph, state: 'out' }, of - well);
      }
    },
  });
  return { replicaCounts: counts };
}
