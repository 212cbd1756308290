/** Prometheus rules made from the objectives and the lags: each is recorded under its name, and alerts when it does not hold. */
import { stringify } from 'yaml';
import { inWords, type Objective } from './objectives.ts';

/** By which Prometheus writes a value for people. */
const filters = { s: ' | humanizeDuration', percentunit: ' | humanizePercentage', short: '' };

const alertName = (name: string) =>
  `Ensure${name
    .split('_')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('')}`;

export function toRules(objectives: readonly Objective[], lags: readonly Objective[]): string {
  const points = [...objectives, ...lags];
  const record = points.map(({ name, expression }) => ({ record: `ensure:${name}`, expr: expression }));
  const alerts = points.map(
    ({ name, title, threshold, holds, unit, patience, severity = 'page', runbook }) => ({
      alert: alertName(name),
      expr: `ensure:${name} ${holds === 'below' ? '>=' : '<='} ${threshold}`,
      for: patience,
      labels: { severity },
      annotations: {
        summary: `${title} ${inWords(threshold, unit)}: it is {{ $value${filters[unit]} }}.`,
        description: runbook,
      },
    }),
  );
  const target = {
    alert: 'EnsureServiceDown',
    expr: 'up{job="ensure"} == 0',
    for: '1m',
    labels: { severity: 'page' },
    annotations: {
      summary: '{{ $labels.instance }} cannot be scraped.',
      description: 'Its supervisor starts it again; when it stays away, its log says why.',
    },
  };
  const document = {
    groups: [
      { name: 'ensure-objectives', interval: '15s', rules: record },
      { name: 'ensure-alerts', interval: '15s', rules: [...alerts, target] },
    ],
  };
  return `# Made from objectives.ts by npm run generate.\n${stringify(document, { lineWidth: 0 })}`;
}
