/**
 * Composes supergraph.yaml into gateway/supergraph.graphql, and the schema that clients see (from which the web's
 * operations are typed) into gateway/api.generated.graphql; with --check only compares and exits 1 when one differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, print, printSchema } from 'graphql';
import YAML from 'yaml';
import { z } from 'zod';
import { readPolicies } from '../src/authorization/read-policies.ts';
import { dropDerivedGuards } from './drop-derived-guards.ts';
import { tellScopes } from './tell-scopes.ts';

const root = new URL('../../', import.meta.url);
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
const { supergraphSdl: plainSdl, errors } = composeServices(services);
if (!plainSdl) {
  for (const error of errors ?? []) console.error(error.message);
  process.exit(1);
}
const note = '# Composed from supergraph.yaml by `npm run compose`; do not edit.\n';
const supergraphSdl = print(tellScopes(dropDerivedGuards(parse(plainSdl))));
// Apollo's own code refuses what is linked for security; the gateway enforces it.
const { supergraphSdl: loadable } = readPolicies(supergraphSdl);
const apiSchema = Supergraph.build(loadable).apiSchema().toGraphQLJSSchema();
const composed = {
  '../supergraph.graphql': `${note}${supergraphSdl}\n`,
  '../api.generated.graphql': `${note}${printSchema(apiSchema)}\n`,
};
for (const [name, text] of Object.entries(composed)) {
  const target = new URL(name, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(
      `${fileURLToPath(target)} is not what supergraph.yaml composes to: run \`npm run compose\`.`,
    );
    process.exitCode = 1;
  }
}
