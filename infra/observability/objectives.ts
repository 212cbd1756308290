/** The six points by which the product is watched: the rules, the dashboard and `npm run proof -- load` are made from them. */
export interface Objective {
  /** As it is called in rules and in the proof. */
  name: string;
  title: string;
  /** PromQL whose value is compared with the threshold. */
  expression: string;
  threshold: number;
  /** Whether the value must stay below the threshold, or above it. */
  holds: 'below' | 'above';
  /** Of the value, as Grafana names it; the load proof prints it in words. */
  unit: 's' | 'percentunit' | 'short';
  /** How long it may fail before somebody is told. */
  patience: string;
  /** Whether somebody is called, or finds it in the morning; called when absent. */
  severity?: 'page' | 'ticket';
  /** What to look at first. */
  runbook: string;
}

/** A value of the objective with its unit. */
export const inWords = (value: number, unit: Objective['unit']): string =>
  unit === 's' ? `${value} s` : unit === 'percentunit' ? `${value * 100} %` : String(value);

const window = '5m';
const p99 = (histogram: string, matching = '') =>
  `histogram_quantile(0.99, sum by (le) (rate(${histogram}_bucket${matching}[${window}])))`;
/** A label value that was never seen has no series: then its share is none, and not unknown. */
const share = (counter: string, part: string, whole: string) =>
  `(sum(rate(${counter}{${part}}[${window}])) or vector(0)) / sum(rate(${counter}${whole}[${window}]))`;

export const objectives: readonly Objective[] = [
  {
    name: 'api_p99_seconds',
    title: 'API: 99 of 100 requests are answered within',
    expression: p99('http_request_duration_seconds', '{service="gateway",route="/graphql",method="POST"}'),
    threshold: 0.5,
    holds: 'below',
    unit: 's',
    patience: '5m',
    runbook: 'Which subgraph is slow: the panel "Requests by service"; then its stores in /health/ready.',
  },
  {
    name: 'retrieval_p99_seconds',
    title: 'Retrieval: 99 of 100 questions have their passages within',
    expression: p99('retrieval_duration_seconds'),
    threshold: 0.2,
    holds: 'below',
    unit: 's',
    patience: '5m',
    runbook:
      'Whether searches have fallen back to KEYWORD (the panel "Retrieval by kind"), and the size of the classes asked.',
  },
  {
    name: 'model_p99_seconds',
    title: 'Model: 99 of 100 calls end within',
    expression: p99('llm_request_duration_seconds'),
    threshold: 5,
    holds: 'below',
    unit: 's',
    patience: '5m',
    runbook: 'The endpoint behind LLM_BASE_URL; while it fails, answers come from the material and say so.',
  },
  {
    name: 'cache_hit_ratio',
    title: 'Answers: share of questions that were answered before',
    // The other caches live for five seconds, because they are about what people may do: their hits say how quickly people
    // click, and nothing of the product.
    expression: share('cache_requests_total', 'cache="answers",result="hit"', '{cache="answers"}'),
    threshold: 0.8,
    holds: 'above',
    unit: 'percentunit',
    patience: '15m',
    runbook:
      'The panel "Cache hits by cache". After a deploy, an outage of Redis or much new material it falls for a while.',
  },
  {
    name: 'queue_depth',
    title: 'Queues: events that wait',
    expression: 'sum(max by (topic, stage) (event_queue_depth))',
    threshold: 10_000,
    holds: 'below',
    unit: 'short',
    patience: '5m',
    runbook:
      'Which stage: the panel "Events that wait by stage". Outbox: Kafka is away. A group: its consumer or its store is.',
  },
  {
    name: 'error_ratio',
    title: 'Errors: share of operations that failed',
    expression: share(
      'graphql_operations_total',
      'service="gateway",outcome=~"failed|unavailable"',
      '{service="gateway"}',
    ),
    threshold: 0.01,
    holds: 'below',
    unit: 'percentunit',
    patience: '2m',
    runbook:
      'unavailable: a store is away, /health/ready says which. failed: a bug, its request id is in the log.',
  },
];
