/** GraphQL over HTTP in a subgraph: only for callers who prove, by the gateway or by the router, for whom they ask. */
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DeadlineExceeded, withDeadline } from './deadline.ts';
import { PublicError, storeUnavailable, unauthenticated } from './errors.ts';
import {
  clientIpHeader,
  parseTraceparent,
  requestIdHeader,
  timeoutHeader,
  traceparentHeader,
} from './request-identity.ts';
import type { RouterTrust } from './router-trust.ts';
import { acceptsStaleHeader, readingStale } from './stale-reads.ts';
import type { SubgraphRequest } from './subgraph-request.ts';
import { activeTraceparent } from './tracing.ts';
import { viewerHeader, type Viewer, type ViewerTrust } from './trust.ts';

export interface SubgraphHttpOptions<C extends BaseContext> {
  name: string;
  app: FastifyInstance;
  apollo: ApolloServer<C>;
  viewerTrust: ViewerTrust;
  routerTrust?: RouterTrust;
  /** Greatest time for one request; a caller may allow less. */
  requestMs: number;
  createContext(request: SubgraphRequest): C;
}

const headerOf = (request: FastifyRequest) => (name: string) => {
  const value = request.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** An upload takes as long as the client's line needs. */
const uploadMs = 110_000;

/** The time that the caller still waits, within our own limit. */
function timeoutOf(request: FastifyRequest, requestMs: number): number {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) return uploadMs;
  const given = Number(headerOf(request)(timeoutHeader) ?? Number.NaN);
  return given > 0 ? Math.min(given, requestMs) : requestMs;
}

/** While nobody can say whether a session still stands, nobody is let in by it. */
function toPublicError(error: unknown): PublicError {
  if (error instanceof PublicError) return error;
  throw error;
}

const bodyOf = (error: { toJSON(): unknown }) => ({ errors: [error.toJSON()] });

/** Serves POST /graphql. */
export function serveSubgraphHttp<C extends BaseContext>(options: SubgraphHttpOptions<C>): void {
  const { name, app, apollo, viewerTrust, routerTrust, requestMs, createContext } = options;
  const viewers = new WeakMap<FastifyRequest, Viewer | null>();
  const signals = new WeakMap<FastifyRequest, AbortSignal>();

  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    const header = headerOf(request);
    const assertion = header(viewerHeader);
    const viewer =
      assertion === undefined
        ? await routerTrust?.verify(header).catch(toPublicError)
        : await viewerTrust.verify(assertion);
    if (viewer instanceof PublicError) return reply.code(503).send(bodyOf(viewer));
    if (viewer === undefined) return reply.code(401).send(bodyOf(unauthenticated()));
    viewers.set(request, viewer);
    request.headers[requestIdHeader] = request.id;
  }

  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      createContext({
        viewer: viewers.get(request) ?? null,
        requestId: request.id,
        traceparent: activeTraceparent() ?? parseTraceparent(request.headers[traceparentHeader]),
        signal: signals.get(request) as AbortSignal,
        header: headerOf(request),
        setCookie: (value) => void reply.header('set-cookie', value),
        remoteAddress: headerOf(request)(clientIpHeader) ?? request.ip,
      }),
  });

  app.post('/graphql', { onRequest: authenticate }, async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      return await withDeadline(name, timeoutOf(request, requestMs), gone.signal, (signal) => {
        signals.set(request, signal);
        const accepts = headerOf(request)(acceptsStaleHeader) !== undefined;
        return readingStale(accepts, () => answer.call(app, request, reply) as Promise<unknown>);
      });
    } catch (error) {
      if (error instanceof DeadlineExceeded)
        return reply.code(503).send(bodyOf(storeUnavailable(name, error)));
      if (gone.signal.aborted) return reply;
      throw error;
    }
  });
}
