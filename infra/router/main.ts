/** `node --import tsx infra/router/main.ts`: writes the supergraph without auth directives to standard output. */
import { readFile } from 'node:fs/promises';
import { stripSupergraph } from './strip-supergraph.ts';

const supergraph = new URL('../../gateway/supergraph.graphql', import.meta.url);
process.stdout.write(stripSupergraph(await readFile(supergraph, 'utf8')));
