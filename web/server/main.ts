/** The web server's process: environment -> server -> listen. */
import { fileURLToPath } from 'node:url';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { createLifecycle, reportReady } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { WebEnvironment } from './environment.ts';
import { createWebServer } from './server.ts';

const environment = environmentOrExit(WebEnvironment, process.env);
const logger = createLogger('web', environment.LOG_LEVEL);
const lifecycle = createLifecycle(logger);
const tracing = await openTracing({ service: 'web', variables: environment, logger });
lifecycle.defer('traces', () => tracing?.close());

const server = await createWebServer({
  // The same place from the source (web/server) and from the bundle (web/dist).
  pageFolder: fileURLToPath(new URL('../dist/page', import.meta.url)),
  gatewayUrl: environment.GATEWAY_URL,
  trustedProxies: environment.TRUSTED_PROXIES,
  ...{ logger, tracing },
});
lifecycle.defer('server', () => server.close());
const url = await server.listen({ host: environment.HOST, port: environment.PORT_WEB });
logger.info({ url }, 'the web server listens');
reportReady(url);
