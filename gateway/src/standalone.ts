/** The gateway alone, over any supergraph: `ensure-gateway --supergraph FILE --port N`. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Supergraph } from '@apollo/federation-internals';
import { systemClock } from '@ensure-study/kit/clock';
import { createLifecycle } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createAccessTokens, createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { grantByRole } from './authorization/evaluate-policies.ts';
import { readPolicies } from './authorization/read-policies.ts';
import { openSafelist } from './safelist/open-safelist.ts';
import { createGatewayServer, type IdentityOptions } from './server.ts';
import {
  parseStandaloneArguments,
  parseStandaloneConfig,
  usage,
  type StandaloneConfig,
} from './standalone-options.ts';
import type { SubgraphAddresses, SupergraphInForce } from './connect-subgraphs.ts';
import { watchFile } from './watched-file.ts';

function orExit<T>(outcome: { ok: true; value: T } | { ok: false; errors: string[] }): T {
  if (outcome.ok) return outcome.value;
  process.stderr.write([...outcome.errors, usage, ''].join('\n'));
  process.exit(1);
}

function attempt<T>(work: () => T) {
  try {
    return { ok: true as const, value: work() };
  } catch (error) {
    return { ok: false as const, errors: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The supergraph of a file, and where its subgraphs are; throws with a sentence for one that cannot be served. */
function toSupergraph(supergraphSdl: string, addresses: StandaloneConfig['subgraphs']): SupergraphInForce {
  const loadable = readPolicies(supergraphSdl).supergraphSdl;
  const graphs = [...Supergraph.build(loadable, { validateSupergraph: false }).subgraphsMetadata()];
  const own: SubgraphAddresses = Object.fromEntries(graphs.map(({ name, url }) => [name, [url]]));
  return { supergraphSdl, subgraphs: { ...own, ...addresses } };
}

const args = orExit(parseStandaloneArguments(process.argv.slice(2)));
const config = orExit(parseStandaloneConfig(args.config && (await readFile(args.config, 'utf8'))));
const supergraphSdl = await readFile(args.supergraph, 'utf8');
const identity = args['no-auth'] ? undefined : config.identity;
if (!identity && !args['no-auth']) orExit({ ok: false, errors: ['identity is not configured.'] });
// Without an identity provider nothing that is signed here will be believed anywhere.
const secret = identity
  ? (await readFile(identity.secretFile, 'utf8')).trim()
  : randomBytes(32).toString('hex');
const toIdentity = (service: string): IdentityOptions => ({
  service,
  accessTokens: createAccessTokens(secret),
  serviceTrust: createServiceTrust(secret),
});

const logger = createLogger('gateway', config.logLevel);
const lifecycle = createLifecycle(logger);
const supergraph = orExit(attempt(() => toSupergraph(supergraphSdl, config.subgraphs)));
const { safelistFile: file, ...options } = config;
const safelist = file ? await openSafelist({ file, logger }) : undefined;
lifecycle.defer('safelist', () => safelist?.close());
const server = await createGatewayServer({
  ...options,
  safelist,
  ...supergraph,
  identity: identity && toIdentity(identity.service),
  evaluatePolicies: grantByRole(config.policies),
  buckets: createMemoryTokenBuckets({ clock: systemClock, keysMax: 100_000 }),
  viewerTrust: createViewerTrust(secret),
  explorerFolder: fileURLToPath(new URL('../dist/explorer', import.meta.url)),
  metrics: createMetrics('gateway'),
  logger,
  clock: systemClock,
});
lifecycle.defer('server', () => server.close());
const stopWatching = watchFile({
  file: args.supergraph,
  text: supergraphSdl,
  what: 'the supergraph',
  take: (text) => server.reload(toSupergraph(text, config.subgraphs)),
  logger,
});
lifecycle.defer('supergraph file', async () => stopWatching());
const url = await server.listen({ host: config.host, port: args.port });
process.stdout.write(`READY gateway=${url}\n`);
