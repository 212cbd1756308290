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
  const names = new Set<string>();
  for (const folder of manifests) {
    const { dependencies, devDependencies } = await read(path.join(root, folder, 'package.json'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies }))
      if (!name.startsWith('@ensure-study/')) names.add(name);
  }
  const byLicence = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const { license, version } = await installed(root, name);
    const licence = license ?? 'not stated';
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `\`${name}\` ${version}`]);
  }
  const rows = [...byLicence].sort(([left], [right]) => left.localeCompare(right));
  return [
    '| licence | packages |',
    '| --- | --- |',
    ...rows.map(([licence, packages]) => `| ${licence} | ${packages.join(', ')} |`),
  ].join('\n');
}

async function installed(root: string, name: string) {
  for (const folder of manifests) {
    const found = await read(path.join(root, folder, 'node_modules', name, 'package.json')).catch(
      () => undefined,
    );
    if (found) return found;
  }
  throw new Error(`${name} is not installed.`);
}
