/** The gateway alone, over any supergraph: `ensure-gateway --supergraph FILE --port N`. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ensure-study/kit/clock';
import { createLifecycle } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import type { TracingVariables } from '@ensure-study/kit/tracing-variables';
import { createAccessTokens, createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { grantByRole } from './authorization/evaluate-policies.ts';
import type { StandaloneConfig } from './standalone-options.ts';
import { readStandalone, readSupergraph, type Standalone } from './read-standalone.ts';
import { openSafelist } from './safelist/open-safelist.ts';
import { createGatewayServer, type IdentityOptions } from './server.ts';
import { watchFile } from './watched-file.ts';

function exitWith(sentences: readonly string[]): never {
  process.stderr.write([...sentences, ''].join('\n'));
  process.exit(1);
}

/** What stands in the way at the start is told in a sentence; where in the program it was found is for `debug`. */
async function orExit<T>(started: Promise<T>): Promise<T> {
  try {
    return await started;
  } catch (error) {
    logger.debug({ err: error }, 'the gateway cannot start');
    return exitWith([whyNot(error)]);
  }
}

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const address = `${args.port} of ${config.host}`;
  if (code === 'EADDRINUSE') return `Port ${address} is in use by another program.`;
  if (code === 'EACCES') return `Port ${address} may not be used by this user.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `host: ${config.host} is no address of this machine.`;
  return message;
}

const toIdentity = ({ service, secret }: NonNullable<Standalone['identity']>): IdentityOptions => ({
  service,
  accessTokens: createAccessTokens(secret),
  serviceTrust: createServiceTrust(secret),
});

const toTracingVariables = (traces: StandaloneConfig['traces']): TracingVariables => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: traces?.endpoint,
  OTEL_EXPORTER_OTLP_HEADERS: traces?.headers,
  OTEL_TRACES_SAMPLER: traces?.sampler ?? 'parentbased_always_on',
  OTEL_TRACES_SAMPLER_ARG: traces?.share ?? 1,
});

const outcome = await readStandalone(process.argv.slice(2));
const { args, config, supergraph, identity } = outcome.ok ? outcome.value : exitWith(outcome.errors);
// Without an identity provider nothing that is signed here will be believed anywhere.
const secret = identity?.secret ?? randomBytes(32).toString('hex');
const logger = createLogger('gateway', config.logLevel);
const lifecycle = createLifecycle(logger);
const { safelistFile: file, traces, ...options } = config;
const metrics = createMetrics('gateway');
const variables = toTracingVariables(traces);
const tracing = await openTracing({ service: 'gateway', variables, logger, metrics });
lifecycle.defer('traces', () => tracing?.close());
const safelist = file ? await orExit(openSafelist({ file, logger })) : undefined;
lifecycle.defer('safelist', () => safelist?.close());
const server = await orExit(
  createGatewayServer({
    ...options,
    safelist,
    ...supergraph,
    identity: identity && toIdentity(identity),
    signInMutations: identity && config.identity?.signInMutations,
    evaluatePolicies: grantByRole(config.policies),
    buckets: createMemoryTokenBuckets({ clock: systemClock, keysMax: 100_000 }),
    viewerTrust: createViewerTrust(secret),
    explorerFolder: fileURLToPath(new URL('../dist/explorer', import.meta.url)),
    ...{ metrics, tracing },
    logger,
    clock: systemClock,
  }),
);
lifecycle.defer('server', () => server.close());
const stopWatching = watchFile({
  file: args.supergraph,
  text: supergraph.supergraphSdl,
  what: 'the supergraph',
  take: (text) => server.reload(readSupergraph(text, config.subgraphs)),
  logger,
});
lifecycle.defer('supergraph file', async () => stopWatching());
const url = await orExit(server.listen({ host: config.host, port: args.port }));
process.stdout.write(`READY gateway=${url}\n`);
