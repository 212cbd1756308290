/** The Grafana dashboard: the six points in the first row, what must not stand still in the second, what explains them below. */
import { inWords, type Objective } from './objectives.ts';

const datasource = { type: 'prometheus', uid: '${datasource}' };
/** Of the 24 that a row has. */
const width = { stat: 4, half: 12 };
const statHeight = 6;
const graphHeight = 8;

interface Explanation {
  title: string;
  unit: string;
  expression: string;
  legend: string;
}
const p99by = (histogram: string, label: string) =>
  `histogram_quantile(0.99, sum by (le, ${label}) (rate(${histogram}_bucket[5m])))`;

/** What a runbook points to. */
const explanations: Explanation[] = [
  {
    title: 'Requests by service (p99)',
    unit: 's',
    expression: p99by('http_request_duration_seconds', 'service'),
    legend: '{{service}}',
  },
  {
    title: 'Operations per second by outcome',
    unit: 'ops',
    expression: 'sum by (outcome) (rate(graphql_operations_total{service="gateway"}[5m]))',
    legend: '{{outcome}}',
  },
  {
    title: 'Retrieval by kind (p99)',
    unit: 's',
    expression: p99by('retrieval_duration_seconds', 'retrieval'),
    legend: '{{retrieval}}',
  },
  {
    title: 'Model calls per second by outcome',
    unit: 'ops',
    expression: 'sum by (model, outcome) (rate(llm_request_duration_seconds_count[5m]))',
    legend: '{{model}} {{outcome}}',
  },
  {
    title: 'Cache hits by cache',
    unit: 'percentunit',
    expression:
      'sum by (cache) (rate(cache_requests_total{result="hit"}[5m])) / sum by (cache) (rate(cache_requests_total[5m]))',
    legend: '{{cache}}',
  },
  {
    title: 'Events that wait by stage',
    unit: 'short',
    expression: 'max by (topic, stage) (event_queue_depth)',
    legend: '{{topic}} {{stage}}',
  },
  {
    title: 'Oldest event by stage',
    unit: 's',
    expression: 'max by (topic, stage) (event_oldest_seconds)',
    legend: '{{topic}} {{stage}}',
  },
  {
    title: 'Work that waits by queue',
    unit: 'short',
    expression: 'max by (queue) (work_waiting)',
    legend: '{{queue}}',
  },
  {
    title: 'Oldest work by queue',
    unit: 's',
    expression: 'max by (queue) (work_oldest_seconds)',
    legend: '{{queue}}',
  },
  {
    title: 'Dead letters by topic',
    unit: 'short',
    expression: 'max by (topic) (dead_letters)',
    legend: '{{topic}}',
  },
  {
    title: 'Spans per second by result',
    unit: 'ops',
    expression: 'sum by (service, result) (rate(trace_spans_total[5m]))',
    legend: '{{service}} {{result}}',
  },
  {
    title: 'Open subscriptions',
    unit: 'short',
    expression: 'sum by (service) (live_subscriptions)',
    legend: '{{service}}',
  },
  {
    title: 'Event loop lag (p99)',
    unit: 's',
    expression: 'max by (service) (nodejs_eventloop_lag_p99_seconds)',
    legend: '{{service}}',
  },
];

export function toDashboard(objectives: readonly Objective[], lags: readonly Objective[]): string {
  const before = objectives.length + lags.length;
  const dashboard = {
    uid: 'ensure-overview',
    title: 'ensureStudy',
    tags: ['ensure-study'],
    timezone: 'browser',
    schemaVersion: 39,
    refresh: '15s',
    time: { from: 'now-1h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' }],
    },
    panels: [
      ...objectives.map((point, index) => toStat(point, index, { id: index + 1, y: 0 })),
      ...lags.map((point, index) =>
        toStat(point, index, { id: objectives.length + index + 1, y: statHeight }),
      ),
      ...explanations.map((panel, index) => toGraph(panel, index, before)),
    ],
  };
  return `${JSON.stringify(dashboard, undefined, 2)}\n`;
}

const target = (expr: string, legendFormat = '') => [{ refId: 'A', datasource, expr, legendFormat }];

/** Green while the objective holds, red while it does not. */
function toStat(
  { title, name, threshold, holds, unit, runbook }: Objective,
  index: number,
  place: { id: number; y: number },
) {
  const colours = holds === 'below' ? ['green', 'red'] : ['red', 'green'];
  return {
    id: place.id,
    type: 'stat',
    title: `${title} ${inWords(threshold, unit)}`,
    description: runbook,
    datasource,
    gridPos: { x: index * width.stat, y: place.y, w: width.stat, h: statHeight },
    targets: target(`ensure:${name}`),
    options: { colorMode: 'background', graphMode: 'area', reduceOptions: { calcs: ['lastNotNull'] } },
    fieldConfig: {
      defaults: {
        unit,
        noValue: 'not measured',
        thresholds: {
          mode: 'absolute',
          steps: [
            { color: colours[0], value: null },
            { color: colours[1], value: threshold },
          ],
        },
      },
      overrides: [],
    },
  };
}

function toGraph({ title, unit, expression, legend }: Explanation, index: number, before: number) {
  return {
    id: before + index + 1,
    type: 'timeseries',
    title,
    datasource,
    gridPos: {
      x: (index % 2) * width.half,
      y: 2 * statHeight + Math.floor(index / 2) * graphHeight,
      w: width.half,
      h: graphHeight,
    },
    targets: target(expression, legend),
    fieldConfig: { defaults: { unit }, overrides: [] },
  };
}
