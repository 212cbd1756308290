/** `/graphql`, `/files` and `/status` on the page's own origin, passed on to the gateway: HTTP as a stream in both directions, and WebSockets. */
import httpProxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { statusPath } from '@ensure-study/contracts/status';
import { traceparentHeader } from '@ensure-study/kit/request-identity';
import { activeTraceparent } from '@ensure-study/kit/tracing';
import { browserSocketLimits, createSocketHooks, type BrowserSocketOptions } from './browser-sockets.ts';

/** An upload of the largest file over a slow line ends within this time, an answer begins within it. */
const exchangeMs = 10 * 60_000;
const connectMs = 5_000;

/**
 * Headers that tell the gateway who is asking. Host and Origin stay as the browser sent them: that they agree is how the
 * gateway knows the page's own requests. What the client itself says of its address is replaced.
 */
function callerHeaders(request: Pick<FastifyRequest, 'ip' | 'headers'>): Record<string, string> {
  const { host, origin, cookie } = request.headers;
  const traceparent = activeTraceparent();
  return {
    'x-forwarded-for': request.ip,
    ...(host && { host }),
    ...(origin && { origin }),
    ...(cookie && { cookie }),
    ...(traceparent !== null && { [traceparentHeader]: traceparent }),
  };
}

/** The option that chooses a socket's headers is documented, but its type was forgotten. */
const socketOptions = {
  handshakeTimeout: connectMs,
  rewriteRequestHeaders: (_headers: object, request: FastifyRequest) => callerHeaders(request),
} as FastifyHttpProxyOptions['wsClientOptions'];

/** Files under way at once: whoever comes then is told to come again, because a queue would be left to who reads slowest. */
const openFilesMax = 512;

/** Lets `most` requests be answered at once and refuses the next ones for a moment. */
function limitOpen(most: number): NonNullable<FastifyHttpProxyOptions['preHandler']> {
  let open = 0;
  return (_request, reply, done) => {
    if (open >= most) {
      void reply.code(503).header('retry-after', '2').type('text/plain; charset=utf-8').send(comeAgain);
      return;
    }
    open += 1;
    reply.raw.once('close', () => (open -= 1));
    done();
  };
}
const comeAgain = 'Too many files at once; try again.';

const toGateway = (upstream: string, prefix: string, connections = 128) => ({
  upstream,
  prefix,
  rewritePrefix: prefix,
  undici: {
    connections,
    headersTimeout: exchangeMs,
    bodyTimeout: exchangeMs,
    connect: { timeout: connectMs },
  },
});
type Rewrite = NonNullable<NonNullable<FastifyHttpProxyOptions['replyOptions']>['rewriteRequestHeaders']>;
/** The gateway believes this server: what a browser says of a trace must not pass for its word. */
const rewriteRequestHeaders: Rewrite = (request, { [traceparentHeader]: _said, ...headers }) => ({
  ...headers,
  ...callerHeaders(request),
});

type OnError = NonNullable<NonNullable<FastifyHttpProxyOptions['replyOptions']>['onError']>;
const sayAway: OnError = (reply) =>
  void reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The gateway does not answer at the moment; try again.');

/** GraphQL in both ways, files of documents, and what people have to do without. */
export async function registerGatewayProxy(
  app: FastifyInstance,
  gatewayUrl: string,
  { filesMax = openFilesMax, ...sockets }: BrowserSocketOptions & { filesMax?: number | undefined },
): Promise<void> {
  await app.register(httpProxy, {
    ...toGateway(gatewayUrl, '/graphql'),
    httpMethods: ['GET', 'POST', 'OPTIONS'],
    websocket: true,
    wsClientOptions: socketOptions,
    wsServerOptions: browserSocketLimits,
    wsHooks: createSocketHooks(sockets),
    replyOptions: {
      rewriteRequestHeaders,
      onError: (reply) =>
        void reply.code(503).send({
          errors: [
            {
              message: 'The gateway does not answer at the moment; try again.',
              extensions: { code: 'STORE_UNAVAILABLE', retryable: true },
            },
          ],
        }),
    },
  });
  await app.register(httpProxy, {
    ...toGateway(gatewayUrl, '/files', filesMax),
    httpMethods: ['GET', 'HEAD'],
    preHandler: limitOpen(filesMax),
    replyOptions: {
      rewriteRequestHeaders,
      onError: sayAway,
    },
  });
  await app.register(httpProxy, {
    ...toGateway(gatewayUrl, statusPath),
    httpMethods: ['GET'],
    replyOptions: { rewriteRequestHeaders, onError: sayAway },
  });
}
