/** Samples of `/metrics` (Prometheus text), and what is read from them as Prometheus would. */

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Comments are left out; what is no sample is too. */
export function parseSamples(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [
      label,
      text,
    ]);
    return [{ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }];
  });
}

type Labels = Record<string, string | RegExp>;
const matches = (sample: Sample, wanted: Labels) =>
  Object.entries(wanted).every(([label, want]) => {
    const has = sample.labels[label] ?? '';
    return typeof want === 'string' ? has === want : want.test(has);
  });

/** By how much a counter has grown, over all series that have these labels. */
export const grown = (
  before: readonly Sample[],
  after: readonly Sample[],
  name: string,
  labels: Labels = {},
) => sumOf(after, name, labels) - sumOf(before, name, labels);

export const sumOf = (samples: readonly Sample[], name: string, labels: Labels = {}): number =>
  samples
    .filter((sample) => sample.name === name && matches(sample, labels))
    .reduce((sum, { value }) => sum + value, 0);

/**
 * The quantile of what a histogram has counted between two looks, straight within a bucket as `histogram_quantile` of
 * Prometheus has it; undefined where nothing was counted. Beyond the last edge it is that edge.
 */
export function quantileOf(
  before: readonly Sample[],
  after: readonly Sample[],
  { histogram, share, labels = {} }: { histogram: string; share: number; labels?: Labels },
): number | undefined {
  const name = `${histogram}_bucket`;
  const edges = [
    ...new Set(after.filter((sample) => sample.name === name).map(({ labels: { le } }) => le ?? '')),
  ]
    .map((le) => ({ le, edge: le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le) }))
    .sort((left, right) => left.edge - right.edge)
    .map(({ le, edge }) => ({ edge, count: grown(before, after, name, { ...labels, le }) }));
  const total = edges.at(-1)?.count ?? 0;
  if (total === 0) return undefined;
  const rank = share * total;
  const place = edges.findIndex(({ count }) => count >= rank);
  const [low, high] = [edges[place - 1] ?? { edge: 0, count: 0 }, edges[place]];
  if (!high || high.edge === Number.POSITIVE_INFINITY) return low.edge;
  return low.edge + ((high.edge - low.edge) * (rank - low.count)) / (high.count - low.count);
}
