/** Composes supergraph.yaml into gateway/supergraph.graphql; with --check only compares and exits 1 when it differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import YAML from 'yaml';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const target = new URL('../supergraph.graphql', import.meta.url);
const SupergraphConfig = z.object({
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.string(), schema: z.object({ file: z.string() }) }),
  ),
});

const config = SupergraphConfig.parse(YAML.parse(await readFile(new URL('supergraph.yaml', root), 'utf8')));
const services = await Promise.all(
  Object.entries(config.subgraphs).map(async ([name, { routing_url: url, schema }]) => ({
    name,
    url,
    typeDefs: parse(await readFile(new URL(schema.file, root), 'utf8')),
  })),
);
const { supergraphSdl, errors } = composeServices(services);
if (!supergraphSdl) {
  for (const error of errors ?? []) console.error(error.message);
  process.exit(1);
}
const composed = `# Composed from supergraph.yaml by \`npm run compose\`; do not edit.\n${supergraphSdl}\n`;
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== composed) {
    console.error(`${fileURLToPath(target)} is not what supergraph.yaml composes to: run \`npm run compose\`.`);
    process.exit(1);
  }
} else {
  await writeFile(target, composed);
}
