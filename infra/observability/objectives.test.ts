import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMetrics } from '@ensure-study/kit/metrics';
import { expect, it } from 'vitest';
import { lags } from './lags.ts';
import { objectives } from './objectives.ts';

it('every objective is about a metric that the services have', async () => {
  const { registry } = createMetrics('test');
  const known = new Set(registry.getMetricsAsArray().map(({ name }) => name));
  for (const { expression } of [...objectives, ...lags]) {
    const [name = ''] = /[a-z_]+_(seconds|total|depth|letters|replicas)/.exec(expression) ?? [];
    expect(known, expression).toContain(name);
  }
});

it('a threshold in seconds is an edge of the histogram, so that what is compared with it is exact', async () => {
  const { registry } = createMetrics('test');
  for (const { expression, threshold, unit } of objectives.filter((point) => point.unit === 's')) {
    const [name = ''] = /[a-z_]+_seconds/.exec(expression) ?? [];
    const { upperBounds } = registry.getSingleMetric(name) as unknown as { upperBounds: number[] };
    expect(upperBounds, `${name} ${threshold} ${unit}`).toContain(threshold);
  }
});

it('the rules and the dashboard are those of the objectives', async () => {
  const generate = fileURLToPath(new URL('generate.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--import', 'tsx', generate, '--check']);
});
