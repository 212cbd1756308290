/** Subscriptions to subgraphs: one websocket per replica for all users, who is asking signed into each operation. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Clock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Replicas } from '@ensure-study/kit/replicas';
import { createSpread } from '@ensure-study/kit/spread';
import type { GatewayContext } from '../context.ts';
import type { SubgraphEvent } from '../execution/ports.ts';
import { followStream, type FollowedService } from './follow-stream.ts';
import type { Resumable } from './resumable.ts';
import type { SubscriptionRule } from './subscription-rules.ts';
import { createUpstreamSocket, type UpstreamSocket } from './upstream-socket.ts';

export interface UpstreamOperation {
  serviceName: string;
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
  /** The same operation as one that says where to begin, and tells the cursor of each event. */
  resumable?: Resumable;
  /** After which event to begin. */
  after?: string;
  rule: SubscriptionRule;
}

/** What of a caller's context a stream of a subgraph is told. */
export type UpstreamContext = Pick<GatewayContext, 'assertion' | 'requestId' | 'traceparent'> & {
  clientIp?: string;
};

/** Why some events before this one may be missing, for its readers. */
export interface SubscriptionGap {
  /** When the stream broke off. */
  since: string;
  reason: 'SUBSCRIPTION_UPSTREAM_LOST';
  serviceName: string;
}

export interface UpstreamEvent {
  event: SubgraphEvent;
  /** Where the event is in the stream. */
  cursor?: string;
  gap?: SubscriptionGap;
}

/** Nothing comes after `error` or `complete`. */
export interface UpstreamSink {
  next(event: UpstreamEvent): void;
  error(error: GraphQLError): void;
  complete(): void;
}

export interface Upstream {
  /**
   * Subscribes at a subgraph; answers how to stop. Fails with the subgraph's own error when it refuses, STORE_UNAVAILABLE
   * when it cannot be reached, SUBSCRIPTION_UPSTREAM_LOST when it goes away and the stream cannot go on.
   */
  open(operation: UpstreamOperation, context: UpstreamContext, sink: UpstreamSink): () => void;
  close(): Promise<void>;
}

/** Websocket clients of the subgraphs. `replicas`: those of each, by their GraphQL endpoints. */
export function createUpstream(options: { replicas: Record<string, Replicas>; clock: Clock }): Upstream {
  const { replicas, clock } = options;
  const sockets = new Map<string, UpstreamSocket>();
  function socketOf(url: string): UpstreamSocket {
    const socket = sockets.get(url) ?? createUpstreamSocket(url);
    sockets.set(url, socket);
    return socket;
  }
  // Another supergraph may bring other subgraphs, and other replicas of one.
  const services = new WeakMap<Replicas, FollowedService>();
  function serviceOf(name: string): FollowedService | undefined {
    const own = replicas[name];
    if (!own) return undefined;
    const service = services.get(own) ?? {
      spread: createSpread(own),
      subscribeAt: (url, ...subscribed) => subscribeAt({ socket: socketOf(url), clock }, ...subscribed),
    };
    services.set(own, service);
    return service;
  }

  return {
    open(operation, context, sink) {
      const { serviceName } = operation;
      const service = serviceOf(serviceName);
      if (service) return followStream({ service, clock }, operation, context, sink);
      sink.error(storeUnavailable(serviceName, undefined, { serviceName }));
      return () => undefined;
    },
    async close() {
      await Promise.all([...sockets.values()].map(async ({ client }) => client.dispose()));
    },
  };
}

/** What is asked of one replica. */
export interface AskedStream {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
  serviceName: string;
  assertion: string;
  context: UpstreamContext;
}

export interface StreamListener {
  next(event: SubgraphEvent): void;
  refused(error: GraphQLError): void;
  complete(): void;
  /** The replica went away. `openedAt`: when it had been reached; undefined where it never was. */
  lost(how: { openedAt: number | undefined }): void;
}

function subscribeAt(
  { socket: { client, isOpen }, clock }: { socket: UpstreamSocket; clock: Clock },
  { serviceName, assertion, context, ...operation }: AskedStream,
  listener: StreamListener,
): () => void {
  let openedAt = isOpen() ? clock.now() : undefined;
  const forget = client.on('connected', () => (openedAt = clock.now()));
  const { requestId, traceparent, clientIp } = context;
  const extensions = { viewer: assertion, requestId, traceparent, clientIp };
  const unsubscribe = client.subscribe<SubgraphEvent['data'] & object>(
    { ...operation, extensions },
    {
      next: (event) => listener.next(event as SubgraphEvent),
      error: (error) => {
        if (isErrorFrame(error)) listener.refused(toSubgraphError(error, serviceName));
        else listener.lost({ openedAt });
      },
      complete: () => listener.complete(),
    },
  );
  return () => {
    forget();
    unsubscribe();
  };
}

const isErrorFrame = (error: unknown): error is [GraphQLFormattedError] =>
  Array.isArray(error) && typeof error[0]?.message === 'string';

const toSubgraphError = ([{ message, extensions }]: [GraphQLFormattedError], serviceName: string) =>
  new GraphQLError(message, {
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
  });
