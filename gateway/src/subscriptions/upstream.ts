/**
 * Subscriptions to subgraphs: one websocket per subgraph for all users, who is asking signed into each operation. A
 * lost socket is not hidden by subscribing again here: only the client knows its last cursor.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Metrics } from '@ensure-study/kit/metrics';
import { createStoppableStream } from '@ensure-study/kit/stoppable-stream';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import type { SubgraphEvent } from '../execution/ports.ts';
import { createEventQueue } from './event-queue.ts';

export interface UpstreamOperation {
  serviceName: string;
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
}

export interface Upstream {
  /**
   * The events of a subgraph's stream. Rejects with the subgraph's own error when it refuses, STORE_UNAVAILABLE when it
   * cannot be reached, SUBSCRIPTION_UPSTREAM_LOST when it goes away, SUBSCRIPTION_TOO_SLOW when events pile up here.
   */
  subscribe(
    operation: UpstreamOperation,
    context: GatewayContext,
  ): Promise<AsyncGenerator<SubgraphEvent, void, void>>;
  close(): Promise<void>;
}

const eventsWaitingMax = 1_000;
const handshakeMs = 2_000;
const idleSocketMs = 10_000;
const pingMs = 10_000;
const messageBytesMax = 8 * 1024 * 1024;

class UpstreamSocket extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols, {
      handshakeTimeout: handshakeMs,
      perMessageDeflate: false,
      maxPayload: messageBytesMax,
    });
  }
}

/** Websocket clients of the subgraphs, opened when first needed. `urls`: GraphQL endpoint (http) by subgraph. */
export function createUpstream(options: { urls: Record<string, string>; metrics: Metrics }): Upstream {
  const { urls, metrics } = options;
  const sockets = new Map(Object.entries(urls).map(([name, url]) => [name, createSocket(url)]));

  return {
    async subscribe(operation, context) {
      const { serviceName, query, operationName, variables } = operation;
      const socket = sockets.get(serviceName);
      if (!socket) throw storeUnavailable(serviceName, undefined, { serviceName });
      const queue = createEventQueue<SubgraphEvent>(eventsWaitingMax);
      let opened = socket.isOpen();
      const forget = socket.client.on('connected', () => (opened = true));
      const extensions = {
        viewer: await context.assertion(),
        requestId: context.requestId,
        traceparent: context.traceparent,
        clientIp: context.clientIp,
      };
      const unsubscribe = socket.client.subscribe<SubgraphEvent['data'] & object>(
        { query, operationName, variables, extensions },
        {
          next: (event) => {
            if (queue.push(event as SubgraphEvent)) return;
            queue.fail(gatewayError('SUBSCRIPTION_TOO_SLOW', 'Events came faster than they were taken.'));
            unsubscribe();
          },
          error: (error) => queue.fail(toUpstreamError(error, serviceName, opened)),
          complete: () => queue.end(),
        },
      );
      metrics.upstreamSubscriptions.inc();
      return createStoppableStream(queue, () => {
        metrics.upstreamSubscriptions.dec();
        forget();
        unsubscribe();
      });
    },
    async close() {
      await Promise.all([...sockets.values()].map(async ({ client }) => client.dispose()));
    },
  };
}

function createSocket(url: string): { client: Client; isOpen(): boolean } {
  let open = false;
  let pongDue: NodeJS.Timeout | undefined;
  let current: WebSocket | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: UpstreamSocket,
    retryAttempts: 0,
    connectionAckWaitTimeout: handshakeMs,
    lazyCloseTimeout: idleSocketMs,
    keepAlive: pingMs,
    onNonLazyError: () => undefined,
    on: {
      opened: (socket) => (current = socket as WebSocket),
      connected: () => (open = true),
      closed: () => {
        open = false;
        clearTimeout(pongDue);
      },
      // A peer that vanished without a word is noticed by its missing pong.
      ping: (received) => {
        if (!received) pongDue = setTimeout(() => current?.terminate(), pingMs);
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
    },
  });
  return { client, isOpen: () => open };
}

const isErrorFrame = (error: unknown): error is GraphQLFormattedError[] =>
  Array.isArray(error) && typeof error[0]?.message === 'string';

function toUpstreamError(error: unknown, serviceName: string, opened: boolean): GraphQLError {
  if (isErrorFrame(error)) {
    const [{ message, extensions }] = error as [GraphQLFormattedError];
    return new GraphQLError(message, {
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
    });
  }
  return opened
    ? gatewayError('SUBSCRIPTION_UPSTREAM_LOST', `${serviceName} went away; subscribe again.`, {
        extensions: { serviceName },
      })
    : storeUnavailable(serviceName, undefined, { serviceName });
}
