/** A span for each request that a service answers, but for those that only look whether it is well. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseTraceparent, traceparentHeader } from './request-identity.ts';
import { runWithin, type Span, type Tracing } from './tracing.ts';

const isProbe = (url: string) => url === '/metrics' || url.startsWith('/health/');

/** Before other hooks, so that these are part of it. */
export function traceRequests(app: FastifyInstance, tracing: Tracing | undefined): void {
  if (!tracing) return;
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', (request, reply, done) => {
    const [path = '/'] = request.url.split('?', 1);
    if (isProbe(path)) return done();
    const { method, routeOptions } = request;
    const span = tracing.start(`${method} ${routeOptions.url ?? 'unknown'}`, {
      kind: 'server',
      parent: parseTraceparent(request.headers[traceparentHeader]),
      attributes: {
        'http.request.method': method,
        'http.route': routeOptions.url,
        'url.path': path,
        'url.scheme': request.protocol,
      },
    });
    spans.set(request, span);
    reply.raw.once('close', () => {
      const { statusCode } = reply.raw;
      span.set({ 'http.response.status_code': statusCode });
      if (statusCode >= 500) span.fail(String(statusCode));
      span.end();
    });
    runWithin(span, done);
  });
  // Reading the body goes on from the socket's own events, which know of no request.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) runWithin(span, done);
    else done();
  });
}
