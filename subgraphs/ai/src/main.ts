/** The ai process: variables -> stores -> server -> listen; closed in reverse order. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { systemClock } from '@ensure-study/kit/clock';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import { createLifecycle, reportReady } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { createReplicas } from '@ensure-study/kit/replicas';
import { createRouterTrustByCore } from '@ensure-study/kit/router-trust-by-core';
import { createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { readWordVectors } from './embedding/domain/word-vectors.ts';
import { AiEnvironment, toAiConfig } from './environment.ts';
import { createChildParser } from './ingestion/adapters/child-parser.ts';
import { openStores } from './open-stores.ts';
import { createAiServer } from './server.ts';

const environment = environmentOrExit(AiEnvironment, process.env);
const logger = createLogger('ai', environment.LOG_LEVEL);
const lifecycle = createLifecycle(logger);
const metrics = createMetrics('ai');
const tracing = await openTracing({ service: 'ai', variables: environment, logger, metrics });
lifecycle.defer('traces', () => tracing?.close());
const clock = systemClock;
const besideMain = (name: string) => new URL(`../${name}`, import.meta.url);

const stores = await openStores({
  ...{ environment, lifecycle, logger, clock, tracing },
  migrations: fileURLToPath(besideMain('migrations')),
  embedWorker: besideMain('dist/embed-worker.js'),
  pairWorker: besideMain('dist/pair-worker.js'),
  conversationModel: besideMain('assets/conversation-model/'),
});
const vectors = readWordVectors(await readFile(besideMain('assets/word-vectors.bin')));
const core = createReplicas({ name: 'core', urls: environment.CORE_URL, clock, logger });
lifecycle.defer('replicas of core', () => core.close());
const { JWT_SECRET: jwtSecret, ROUTER_SECRET: routerSecret } = environment;
const internal = createInternalClient({
  ...{ core, serviceName: 'ai', timeoutMs: 2_000 },
  trust: createServiceTrust(jwtSecret),
});
const server = await createAiServer({
  ...stores,
  ...{ clock, logger, vectors },
  typeDefs: parse(await readFile(besideMain('schema.graphql'), 'utf8')),
  ...{ metrics, tracing },
  viewerTrust: createViewerTrust(jwtSecret),
  routerTrust: createRouterTrustByCore({ secret: routerSecret, jwtSecret, internal }),
  internal,
  parser: createChildParser({ worker: besideMain('dist/parse-worker.js'), logger }),
  config: toAiConfig(environment),
});
lifecycle.defer('server', () => server.close());
const address = await server.listen({ host: environment.HOST, port: environment.PORT_AI });
server.start();
reportReady(address);
