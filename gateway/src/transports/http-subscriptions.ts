/**
 * Subscriptions over HTTP, on the address of everything else. The operation goes through Apollo Server as any other, so
 * that CSRF prevention, persisted queries, validation and limits hold; only then is it known to be a subscription.
 */
import {
  HeaderMap,
  type ApolloServer,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withDeadline } from '@ensure-study/kit/deadline';
import { unauthenticated } from '@ensure-study/kit/errors';
import type { Identity } from '../access/identify.ts';
import type { GatewayContext, OperationSlot } from '../context.ts';
import { gatewayError, goesAway } from '../errors.ts';
import type { SubscriptionEngine } from '../subscriptions/subscription-engine.ts';
import { createHttpStream } from './http-stream.ts';
import { eventSourceBody } from './event-source.ts';
import { closeCodes, type LiveConnection, type SocketRegistry } from './socket-registry.ts';
import type { Accepted, StreamFormat } from './stream-format.ts';

/** Who asks, and the context of what they ask. */
export interface Asker {
  identity: Identity;
  toContext(own: Pick<GatewayContext, 'signal' | 'deadlineAt' | 'slot'>): GatewayContext;
}

export interface HttpSubscriptionOptions {
  engine: SubscriptionEngine;
  apollo: ApolloServer<GatewayContext>;
  registry: SocketRegistry;
  requestMs: number;
  askerOf(request: FastifyRequest, reply: FastifyReply): Promise<Asker>;
}

export interface HttpSubscriptions {
  /** Answers an operation whose client takes streams. Rejects with DeadlineExceeded when it takes too long to begin. */
  answer(request: FastifyRequest, reply: FastifyReply, accepted: StreamAccepted): Promise<unknown>;
  /** Tells every reader that the gateway goes away. */
  close(): void;
}
export type StreamAccepted = Accepted & { stream: StreamFormat };

export function createHttpSubscriptions(options: HttpSubscriptionOptions): HttpSubscriptions {
  const { apollo, engine, registry, requestMs } = options;
  const open = new Set<LiveConnection>();

  async function answer(request: FastifyRequest, reply: FastifyReply, accepted: StreamAccepted) {
    const controller = new AbortController();
    reply.raw.once('close', () => controller.abort());
    const slot: OperationSlot = { noMutations: request.method === 'GET' };
    let asker: Asker | undefined;
    const whole = await withDeadline('The operation', requestMs, controller.signal, (signal) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toGraphqlRequest(request),
        context: async () => {
          asker = await options.askerOf(request, reply);
          return asker.toContext({ signal, deadlineAt: Date.now() + requestMs, slot });
        },
      }),
    );
    if (!slot.subscription || !asker || isRefused(whole)) return sendWhole(reply, whole, accepted);
    const { subscription } = slot;
    for (const [name, value] of whole.headers) if (!name.startsWith('content-')) reply.header(name, value);
    return follow(request, reply, { asker, subscription, controller, format: accepted.stream });
  }

  async function follow(request: FastifyRequest, reply: FastifyReply, following: Following) {
    const { asker, subscription, controller, format } = following;
    if (registry.isDraining()) throw goesAway();
    const stream = createHttpStream(reply, format);
    const admission = registry.admit(stream, asker.identity, request.ip);
    if (admission !== 'admitted') throw admission === 'revoked' ? unauthenticated() : tooManyStreams();
    open.add(stream);
    try {
      const context = asker.toContext({ signal: controller.signal });
      stream.begin();
      stream.leaveBy(await engine.subscribe(subscription, context, stream));
      await stream.ended;
    } finally {
      open.delete(stream);
      registry.release(stream);
    }
    return reply;
  }

  return {
    answer,
    close() {
      for (const stream of open) stream.close(closeCodes.goingAway, 'Going away');
    },
  };
}

interface Following {
  asker: Asker;
  subscription: NonNullable<OperationSlot['subscription']>;
  controller: AbortController;
  format: StreamFormat;
}

const tooManyStreams = () =>
  gatewayError('TOO_MANY_SOCKETS', 'Too many sockets and streams are open; end others.');

/** The request as Apollo Server reads it; what it would answer to the client is read here, and is JSON. */
function toGraphqlRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  headers.set('accept', 'application/json');
  if (request.method !== 'GET') return { method: request.method, headers, body: request.body, search: '' };
  // Apollo Server lets nothing but queries come by GET, and a stream of events can come by nothing else.
  headers.set('content-type', 'application/json');
  return { method: 'POST', headers, body: eventSourceBody(request), search: '' };
}

const isRefused = ({ status = 200 }: HTTPGraphQLResponse) => status >= 400;

/** What is no stream: as JSON where the client takes it; else as the only result of a stream. */
function sendWhole(reply: FastifyReply, whole: HTTPGraphQLResponse, { json, stream }: StreamAccepted) {
  const { status = 200, headers, body } = whole;
  if (body.kind !== 'complete') throw new Error('Incremental results are not served.');
  for (const [name, value] of headers) reply.header(name, value);
  if (json || status === 401 || status === 429) return reply.code(status).send(body.string);
  for (const [name, value] of Object.entries(stream.headers)) reply.header(name, value);
  reply.removeHeader('content-length');
  const result = stream.result(Buffer.from(body.string.trim()));
  return reply.send(Buffer.concat([Buffer.from(stream.begin), result, Buffer.from(stream.end)]));
}
