/** Hands out the built page and passes its requests on to the gateway. */
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { traceRequests } from '@ensure-study/kit/http-spans';
import type { Logger } from '@ensure-study/kit/logger';
import type { Tracing } from '@ensure-study/kit/tracing';
import { registerGatewayProxy } from './gateway-proxy.ts';
import { securityHeadersOf } from './security-headers.ts';

export interface WebServerOptions {
  /** Folder of the built page. */
  pageFolder: string;
  gatewayUrl: string;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: string;
  logger: Logger;
  tracing?: Tracing;
  /** How often a browser must show on its socket that it is there. Default 12 s. */
  browserPingMs?: number;
  /** Files passed on at once. Default 512. */
  filesMax?: number;
}

/** Files named by their content never change; everything else is asked for again. */
const forever = 'public, max-age=31536000, immutable';

const readyWithinMs = 2_000;

export async function createWebServer(options: WebServerOptions) {
  const { pageFolder, gatewayUrl, trustedProxies, logger, browserPingMs = 12_000 } = options;
  const app = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.split(',').map((proxy) => proxy.trim()),
    // Streams have no end of their own: sockets are cut off by pings (browser-sockets.ts), requests by the gateway.
    requestTimeout: 0,
    forceCloseConnections: true,
  });
  // Whoever asks may say anything of a trace.
  traceRequests(app, options.tracing, { believesTraceOf: () => false });
  app.addHook('onSend', async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    // What the gateway answers has its own.
    if (!/^\/(?:graphql|files)(?:\/|$)/.test(path)) reply.headers(securityHeadersOf(path));
  });
  await registerGatewayProxy(app, gatewayUrl, { pingMs: browserPingMs, filesMax: options.filesMax });
  await app.register(async (page) => registerPage(page, pageFolder));
  registerHealth(app, gatewayUrl);
  return {
    app,
    listen: (address: { host: string; port: number }) => app.listen(address),
    close: () => app.close(),
  };
}

async function registerPage(app: FastifyInstance, pageFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: pageFolder,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? forever : 'no-cache');
    },
  });
  // Addresses inside the page are opened by the page itself; a missing file stays missing.
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '');
    if (!wantsPage) return reply.code(404).type('text/plain').send('There is no such file.');
    return reply.sendFile('index.html');
  });
}

function registerHealth(app: FastifyInstance, gatewayUrl: string): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async () => {
    const signal = AbortSignal.timeout(readyWithinMs);
    const answer = await fetch(new URL('/health/live', gatewayUrl), { signal }).catch(() => null);
    const state = answer?.ok ? 'up' : 'down';
    // The page itself can be handed out without the gateway, and says what is missing.
    return {
      status: state === 'up' ? 'ready' : 'degraded',
      dependencies: { gateway: { adapter: 'real', state } },
    };
  });
}
