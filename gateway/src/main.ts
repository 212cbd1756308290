/** The gateway's process: environment -> server -> listen. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ensure-study/kit/clock';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { createLifecycle, reportReady } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { createAccessTokens, createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { openTokenBuckets } from '@ensure-study/stores/kv/open-token-buckets';
import { signInMutations } from './access/sign-in-mutations.ts';
import { GatewayEnvironment } from './environment.ts';
import { openSafelist } from './safelist/open-safelist.ts';
import { createGatewayServer } from './server.ts';

// Else Apollo's constructor reports to its vendor and asks cloud metadata services where it runs.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
const environment = environmentOrExit(GatewayEnvironment, process.env);
const logger = createLogger('gateway', environment.LOG_LEVEL);
const lifecycle = createLifecycle(logger);
const metrics = createMetrics('gateway');
const tracing = await openTracing({ service: 'gateway', variables: environment, logger, metrics });
lifecycle.defer('traces', () => tracing?.close());
const endpointOf = (base: string) => new URL('/graphql', base).href;
const endpointsOf = ([first, ...more]: [string, ...string[]]): [string, ...string[]] => [
  endpointOf(first),
  ...more.map(endpointOf),
];

const { buckets, dependencies, close } = openTokenBuckets({
  redisUrl: environment.REDIS_URL,
  name: 'gateway',
  clock: systemClock,
  logger,
});
lifecycle.defer('token buckets', close);

const { SAFELIST_FILE } = environment;
const safelist = SAFELIST_FILE ? await openSafelist({ file: SAFELIST_FILE, logger }) : undefined;
lifecycle.defer('safelist', () => safelist?.close());
const server = await createGatewayServer({
  supergraphSdl: await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8'),
  explorerFolder: fileURLToPath(new URL('../dist/explorer', import.meta.url)),
  subgraphs: {
    core: endpointsOf(environment.CORE_URL),
    ai: endpointsOf(environment.AI_URL),
    analytics: endpointsOf(environment.ANALYTICS_URL),
  },
  identity: {
    service: 'core',
    accessTokens: createAccessTokens(environment.JWT_SECRET),
    serviceTrust: createServiceTrust(environment.JWT_SECRET),
  },
  signInMutations,
  webUrl: environment.WEB_URL,
  trustedProxies: environment.TRUSTED_PROXIES,
  production: environment.NODE_ENV === 'production',
  limits: {
    depth: environment.LIMIT_DEPTH,
    height: environment.LIMIT_HEIGHT,
    aliases: environment.LIMIT_ALIASES,
    directives: environment.LIMIT_DIRECTIVES,
    rootFields: environment.LIMIT_ROOT_FIELDS,
    tokens: environment.LIMIT_TOKENS,
    requestBytes: environment.LIMIT_REQUEST_BYTES,
    planningMs: environment.LIMIT_PLANNING_MS,
    costPerMinute: environment.LIMIT_COST_PER_MINUTE,
    socketsPerUser: environment.LIMIT_SOCKETS_PER_USER,
    operationsPerSocket: environment.LIMIT_OPERATIONS_PER_SOCKET,
  },
  drainWindowMs: environment.DRAIN_WINDOW_MS,
  safelist,
  buckets,
  dependencies,
  viewerTrust: createViewerTrust(environment.JWT_SECRET),
  ...{ metrics, tracing },
  logger,
  clock: systemClock,
});
lifecycle.defer('server', () => server.close());
const url = await server.listen({ host: environment.HOST, port: environment.PORT_GATEWAY });
logger.info({ url }, 'the gateway listens');
reportReady(url);
