/**
 * Subscriptions to subgraphs: one websocket per replica for all users, who is asking signed into each operation. A stream
 * whose replica goes away goes on at another, after the last event that came; where there is no other, or no cursor to go
 * on from, the client is told, who alone knows what it has seen.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { Replicas } from '@ensure-study/kit/replicas';
import { createSpread, type Spread } from '@ensure-study/kit/spread';
import { createStoppableStream } from '@ensure-study/kit/stoppable-stream';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import type { SubgraphEvent } from '../execution/ports.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';
import type { Resumable } from './resumable.ts';
import { createUpstreamSocket, type UpstreamSocket } from './upstream-socket.ts';

export interface UpstreamOperation {
  serviceName: string;
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
  /** The same operation as one that can go on at another replica. */
  resumable?: Resumable;
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
/** A replica that kept a stream for so long may be gone to again when another is lost. */
const steadyMs = 1_000;

interface Service {
  spread: Spread;
  socketOf(url: string): UpstreamSocket;
}

/** Websocket clients of the subgraphs. `replicas`: those of each, by their GraphQL endpoints. */
export function createUpstream(options: { replicas: Record<string, Replicas>; metrics: Metrics }): Upstream {
  const { replicas, metrics } = options;
  const sockets = new Map<string, UpstreamSocket>();
  function socketOf(url: string): UpstreamSocket {
    const socket = sockets.get(url) ?? createUpstreamSocket(url);
    sockets.set(url, socket);
    return socket;
  }
  // Another supergraph may bring other subgraphs, and other replicas of one.
  const services = new WeakMap<Replicas, Service>();
  function serviceOf(name: string): Service | undefined {
    const own = replicas[name];
    if (!own) return undefined;
    const service = services.get(own) ?? { spread: createSpread(own), socketOf };
    services.set(own, service);
    return service;
  }

  return {
    async subscribe(operation, context) {
      const { serviceName } = operation;
      const service = serviceOf(serviceName);
      if (!service) throw storeUnavailable(serviceName, undefined, { serviceName });
      const queue = createEventQueue<SubgraphEvent>(eventsWaitingMax);
      const unsubscribe = follow(service, operation, {
        queue,
        assertion: await context.assertion(),
        context,
      });
      metrics.upstreamSubscriptions.inc();
      return createStoppableStream(queue, () => {
        metrics.upstreamSubscriptions.dec();
        unsubscribe();
      });
    },
    async close() {
      await Promise.all([...sockets.values()].map(async ({ client }) => client.dispose()));
    },
  };
}

interface Following {
  queue: EventQueue<SubgraphEvent>;
  assertion: string;
  context: GatewayContext;
}

/** Follows a stream into the queue, at another replica when the one it is at goes away; answers how to stop. */
function follow(service: Service, operation: UpstreamOperation, following: Following): () => void {
  const { queue, context } = following;
  const { serviceName } = operation;
  const { replicas } = service.spread;
  const place = createPlace(operation, replicas.urls.length > 1);
  const lost = new Set<string>();
  let stop: (() => void) | undefined;
  let isOver = false;

  function begin(assertion: string, failure: GraphQLError) {
    const held = service.spread.hold(lost);
    if (!held) return queue.fail(failure);
    const begunAt = Date.now();
    const onLost = ({ opened }: { opened: boolean }) => {
      stop?.();
      replicas.noteGone(held.url);
      if (Date.now() - begunAt > steadyMs) lost.clear();
      lost.add(held.url);
      const error = goneError(serviceName, opened);
      if (opened && !place.isKnown()) queue.fail(error);
      else void beginAgain(error);
    };
    const unsubscribe = subscribeAt(service.socketOf(held.url), place.operation(), {
      ...{ queue, assertion, context, serviceName },
      onEvent: place.note,
      onLost,
    });
    stop = () => {
      held[Symbol.dispose]();
      unsubscribe();
    };
  }

  async function beginAgain(failure: GraphQLError): Promise<void> {
    const assertion = await context.assertion();
    if (!isOver) begin(assertion, failure);
  }

  begin(following.assertion, goneError(serviceName, false));
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Up to where a stream has come, and the operation that goes on from there. */
function createPlace({ query, operationName, variables, resumable }: UpstreamOperation, canMove: boolean) {
  if (!resumable || !canMove)
    return {
      isKnown: () => false,
      note: () => undefined,
      operation: () => ({ query, operationName, variables }),
    };
  const { afterVariable, takeCursor } = resumable;
  let after = resumable.after ?? variables[afterVariable] ?? undefined;
  return {
    isKnown: () => after !== undefined,
    note: (event: SubgraphEvent) => void (after = takeCursor(event) ?? after),
    operation: () => ({
      ...{ query: resumable.query, operationName },
      variables: { ...variables, ...(after !== undefined && { [afterVariable]: after }) },
    }),
  };
}

interface Subscribed extends Following {
  serviceName: string;
  onEvent(event: SubgraphEvent): void;
  /** The replica went away; `opened`: after it had been reached. */
  onLost(how: { opened: boolean }): void;
}

function subscribeAt(
  { client, isOpen }: UpstreamSocket,
  operation: Pick<UpstreamOperation, 'query' | 'operationName' | 'variables'>,
  { queue, assertion, context, serviceName, onEvent, onLost }: Subscribed,
): () => void {
  let opened = isOpen();
  const forget = client.on('connected', () => (opened = true));
  const { requestId, traceparent, clientIp } = context;
  const extensions = { viewer: assertion, requestId, traceparent, clientIp };
  const unsubscribe = client.subscribe<SubgraphEvent['data'] & object>(
    { ...operation, extensions },
    {
      next: (event) => {
        onEvent(event as SubgraphEvent);
        if (queue.push(event as SubgraphEvent)) return;
        queue.fail(gatewayError('SUBSCRIPTION_TOO_SLOW', 'Events came faster than they were taken.'));
        unsubscribe();
      },
      error: (error) => {
        if (isErrorFrame(error)) queue.fail(toSubgraphError(error, serviceName));
        else onLost({ opened });
      },
      complete: () => queue.end(),
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

const goneError = (serviceName: string, opened: boolean): GraphQLError =>
  opened
    ? gatewayError('SUBSCRIPTION_UPSTREAM_LOST', `${serviceName} went away; subscribe again.`, {
        extensions: { serviceName },
      })
    : storeUnavailable(serviceName, undefined, { serviceName });
