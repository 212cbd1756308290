/** A span for each request that a service answers, but for those that only look whether it is well and those that last. */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { becameEndless } from './endless-answers.ts';
import { parseTraceparent, traceparentHeader } from './request-identity.ts';
import { runWithin, type RootOptions, type Span, type Tracing } from './tracing.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is held open for as long as somebody listens: its span would end with the connection, hours later. */
    isEndless?: boolean;
  }
}

export interface RequestSpanOptions {
  /**
   * Whose trace is gone on with, and whose word on whether it is exported is taken. Everybody's when absent: of a service
   * that only others of the product reach. What others say of their trace is kept as a link.
   */
  believesTraceOf?: ((request: IncomingMessage) => boolean) | undefined;
}

const isProbe = (url: string) => url === '/metrics' || url.startsWith('/health/');
/** Of a socket, which may go through here before it is one. */
const isUpgrade = ({ upgrade, connection = '' }: IncomingMessage['headers']) =>
  upgrade !== undefined && /\bupgrade\b/i.test(connection);

/** Before other hooks, so that these are part of it. */
export function traceRequests(
  app: FastifyInstance,
  tracing: Tracing | undefined,
  { believesTraceOf = () => true }: RequestSpanOptions = {},
): void {
  if (!tracing) return;
  const spans = new WeakMap<FastifyRequest, Span>();
  const originOf = ({ raw }: FastifyRequest): Pick<RootOptions, 'parent' | 'links'> => {
    const given = parseTraceparent(raw.headers[traceparentHeader]);
    if (given === null) return {};
    return believesTraceOf(raw) ? { parent: given } : { links: [given] };
  };
  app.addHook('onRequest', (request, reply, done) => {
    const [path = '/'] = request.url.split('?', 1);
    const { method, headers, routeOptions } = request;
    if (isProbe(path) || isUpgrade(headers) || routeOptions.config?.isEndless) return done();
    // The route and not the path, which says of whom: `/children/<id>`.
    const span = tracing.start(`${method} ${routeOptions.url ?? 'unknown'}`, {
      kind: 'server',
      ...originOf(request),
      attributes: {
        'http.request.method': method,
        'http.route': routeOptions.url,
        'url.scheme': request.protocol,
      },
    });
    spans.set(request, span);
    const end = () => {
      for (const name of ['close', becameEndless]) reply.raw.off(name, end);
      const { statusCode } = reply.raw;
      span.set({ 'http.response.status_code': statusCode });
      if (statusCode >= 500) span.fail(String(statusCode));
      span.end();
    };
    for (const name of ['close', becameEndless]) reply.raw.on(name, end);
    runWithin(span, done);
  });
  // Reading the body goes on from the socket's own events, which know of no request.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) runWithin(span, done);
    else done();
  });
}
