/** How long it takes from `npm start` to the READY line. */
import { quantile } from './domain/quantile.ts';
import type { BenchTable, BenchDeps } from './ports.ts';
import { startProduct, temporaryDataDir } from './started-product.ts';

const rounds = 5;

/** Cold: an empty data folder (database made, migrated, demo class seeded and indexed). Warm: the same folder again. */
export async function benchStart(deps: BenchDeps): Promise<BenchTable> {
  const samples: Record<'cold' | 'warm', number[]> = { cold: [], warm: [] };
  // The first start may have to build the bundles, which is another measure.
  await measure(deps, 'a first start, not counted');
  for (let round = 1; round <= rounds; round += 1) {
    const { cold, warm } = await measure(deps, `round ${round} of ${rounds}`);
    samples.cold.push(cold);
    samples.warm.push(warm);
  }
  return {
    title: 'Start',
    method: `Milliseconds from the spawn of \`npm start\` to its READY line, bundles already built, embedded stores, ${rounds} rounds of an empty data folder (cold) and the same folder again (warm).`,
    columns: ['start', 'median', 'least', 'most', 'n'],
    rows: Object.entries(samples).map(([name, ms]) => [
      name,
      quantile(ms, 0.5),
      Math.min(...ms),
      Math.max(...ms),
      ms.length,
    ]),
  };
}

async function measure(deps: BenchDeps, name: string): Promise<{ cold: number; warm: number }> {
  deps.report(`start: ${name}`);
  await using data = await temporaryDataDir();
  const once = async () => {
    await using product = await startProduct(deps, data.folder);
    return product.readyMs;
  };
  return { cold: await once(), warm: await once() };
}
