/**
 * Subscriptions of a subgraph, over `graphql-transport-ws`. One socket of the gateway serves all its users, so it is
 * each operation that carries its signed viewer, in `extensions.viewer`.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import {
  getOperationAST,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { isInternal, maskError, type ClassifyError } from './error-masking.ts';
import { badInput, unauthenticated } from './errors.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { parseTraceparent, toRequestId } from './request-identity.ts';
import { runSocketProtocol, type SocketProtocolOptions } from './socket-protocol.ts';
import { createStoppableStream } from './stoppable-stream.ts';
import type { SubgraphRequest } from './subgraph-request.ts';
import { runAs, type Span, type Tracing } from './tracing.ts';
import type { Viewer, ViewerTrust } from './trust.ts';

export interface SubgraphSocketOptions<C> {
  app: FastifyInstance;
  schema: GraphQLSchema;
  viewerTrust: ViewerTrust;
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  /** Greatest number of tokens of one document. */
  tokensMax: number;
  classifyError?: ClassifyError;
  createContext(request: SubgraphRequest): C;
}

const messageBytesMax = 1024 * 1024;

const Extensions = z.object({
  viewer: z.string(),
  requestId: z.string().optional(),
  traceparent: z.string().optional(),
  clientIp: z.string().optional(),
});

/** One operation on a socket. */
interface Operation {
  requestId: string;
  controller: AbortController;
  /** Of its beginning; what it sends later is followed where it is passed on. */
  span: Span | undefined;
}

/** Serves websockets on /graphql; answers a function that closes them all. */
export function serveSubgraphSocket<C>(options: SubgraphSocketOptions<C>): () => Promise<void> {
  const { app, logger } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesMax,
    perMessageDeflate: false,
  });
  const close = runSocketProtocol({ server: toProtocol(options), sockets, logger });
  app.server.on('upgrade', (request, socket: Socket, head) => {
    if (request.url?.split('?', 1)[0] !== '/graphql') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  return close;
}

function toProtocol<C>(options: SubgraphSocketOptions<C>): SocketProtocolOptions<object>['server'] {
  const { schema, viewerTrust, logger, metrics, tokensMax, classifyError } = options;
  const operations = new WeakMap<ExecutionArgs, Operation>();
  const toFormatted = (error: GraphQLError, requestId?: string) => {
    const formatted = maskError(error.toJSON(), error, { classifyError, requestId });
    if (isInternal(formatted))
      logger.error({ err: error.originalError ?? error, requestId }, 'subscription error');
    return formatted;
  };
  return {
    onSubscribe: async (_context, _id, payload) => {
      const extensions = Extensions.safeParse(payload.extensions).data;
      const viewer = extensions && (await viewerTrust.verify(extensions.viewer));
      if (!extensions || viewer === undefined) return [unauthenticated()];
      const checked = parseOperation(schema, payload.query, tokensMax);
      if ('errors' in checked) return checked.errors;
      const operation = openOperation(options.tracing, checked.document, extensions);
      const args: ExecutionArgs = {
        schema,
        document: checked.document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: options.createContext(toRequest(viewer, extensions, operation)),
      };
      operations.set(args, operation);
      return args;
    },
    subscribe: (args) => {
      const span = operations.get(args)?.span;
      return span ? runAs(span, () => subscribe(args)) : subscribe(args);
    },
    onOperation: (...[, , , args, result]) => {
      if (!isStream(result)) return refuseAtOnce(result as ExecutionResult);
      metrics.liveSubscriptions.inc();
      return createStoppableStream(result, () => {
        metrics.liveSubscriptions.dec();
        operations.get(args)?.controller.abort();
      });
    },
    onNext: (...[, , , args, { errors, ...result }]) => ({
      ...result,
      ...(errors && { errors: errors.map((error) => toFormatted(error, operations.get(args)?.requestId)) }),
    }),
    onError: (_context, _id, payload, errors) => {
      const requestId = Extensions.safeParse(payload.extensions).data?.requestId;
      return errors.map((error) => toFormatted(error, requestId));
    },
  };
}

function openOperation(
  tracing: Tracing | undefined,
  document: DocumentNode,
  { requestId, traceparent: parent }: z.infer<typeof Extensions>,
): Operation {
  const name = getOperationAST(document)?.name?.value;
  const attributes = { 'graphql.operation.type': 'subscription', 'graphql.operation.name': name };
  return {
    requestId: toRequestId(requestId),
    controller: new AbortController(),
    span: tracing?.start('subscription', { kind: 'server', parent, attributes }),
  };
}

const toRequest = (
  viewer: Viewer | null,
  { traceparent, clientIp }: z.infer<typeof Extensions>,
  { requestId, controller, span }: Operation,
): SubgraphRequest => ({
  viewer,
  requestId,
  traceparent: span?.traceparent ?? parseTraceparent(traceparent),
  signal: controller.signal,
  header: () => undefined,
  setCookie: () => undefined,
  remoteAddress: clientIp ?? '',
});

const isStream = (value: unknown): value is AsyncIterable<ExecutionResult> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Parses and validates; graphql 16 throws from a validation rule for some documents, which is an error like any other. */
function parseOperation(schema: GraphQLSchema, query: string, tokensMax: number) {
  try {
    const document = parse(query, { maxTokens: tokensMax });
    const errors = validate(schema, document).map(
      (error) =>
        new GraphQLError(error.message, { ...error, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [badInput(error instanceof Error ? error.message : 'The document cannot be read.')] };
  }
}

/**
 * A subscription that fails before its first event must end in an `error` frame, which graphql-ws sends only for a
 * stream that rejects; a plain result with errors it would send as an event.
 */
function refuseAtOnce(result: ExecutionResult): AsyncGenerator<ExecutionResult> | undefined {
  const [error] = result.errors ?? [];
  if (result.data !== undefined || error === undefined) return undefined;
  // Without a path it was not a resolver that refused but the coercion of variables.
  const refusal = error.path ? error : badInput(error.message);
  return (async function* () {
    yield* [];
    throw refusal;
  })();
}
