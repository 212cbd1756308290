/** The licence of every direct dependency, as its own package says. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const read = async (file: string) => Manifest.parse(JSON.parse(await readFile(file, 'utf8')));

const manifests = [
  '.',
  'gateway',
  'subgraphs/shared/contracts',
  'subgraphs/shared/kit',
  'subgraphs/shared/stores',
  'subgraphs/shared/testkit',
  'subgraphs/core',
  'subgraphs/ai',
  'subgraphs/analytics',
  'web',
  'infra',
];

/** A Markdown table: licence, then the packages under it. */
export async function licenceTable(root: string): Promise<string> {
  const byLicence = new Map<string, Set<string>>();
  for (const folder of manifests) {
    const { dependencies, devDependencies } = await read(path.join(root, folder, 'package.json'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      if (name.startsWith('@ensure-study/')) continue;
      const { license, version } = await installed(root, folder, name);
      const licence = license ?? 'not stated';
      byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`\`${name}\` ${version}`));
    }
  }
  const rows = [...byLicence].sort(([left], [right]) => left.localeCompare(right));
  return [
    '| licence | packages |',
    '| --- | --- |',
    ...rows.map(([licence, packages]) => `| ${licence} | ${[...packages].sort().join(', ')} |`),
  ].join('\n');
}

/** The package that `folder` itself is given: its own copy before the one that all share, whose version may differ. */
async function installed(root: string, folder: string, name: string) {
  for (const place of [folder, '.']) {
    const found = await read(path.join(root, place, 'node_modules', name, 'package.json')).catch(
      () => undefined,
    );
    if (found) return found;
  }
  throw new Error(`${name} of ${folder} is not installed.`);
}
