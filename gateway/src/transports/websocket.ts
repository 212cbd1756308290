/** GraphQL over websockets (`graphql-transport-ws`) for clients: subscriptions, and queries and mutations as well. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { WebSocketServer } from 'ws';
import type { Clock } from '@ensure-study/kit/clock';
import { parseTraceparent, traceparentHeader } from '@ensure-study/kit/request-identity';
import type { Logger } from '@ensure-study/kit/logger';
import {
  runSocketProtocol,
  type SocketExtra,
  type SocketProtocolOptions,
} from '@ensure-study/kit/socket-protocol';
import { rootSpan } from '@ensure-study/kit/tracing';
import type { ViewerTrust } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Identify, Identity } from '../access/identify.ts';
import type { OriginPolicy } from '../access/origin-policy.ts';
import { createAssertion, traceparentOr, type GatewayContext } from '../context.ts';
import { formatRawError, gatewayError } from '../errors.ts';
import type { CountRefusal } from '../limits/count-refusals.ts';
import {
  answerOf,
  runSocketOperation,
  toExecutionArgs,
  type SocketOperationDeps,
} from './socket-operation.ts';
import { closeCodes, type SocketRegistry } from './socket-registry.ts';

export interface WebsocketTransportOptions extends SocketOperationDeps {
  app: FastifyInstance;
  identify: Identify;
  origins: OriginPolicy;
  registry: SocketRegistry;
  viewerTrust: ViewerTrust;
  clock: Clock;
  logger: Logger;
  /** Greatest number of open operations on one socket; 0 = off. */
  operationsPerSocketMax: number;
  messageBytesMax: number;
  countRefusal: CountRefusal;
  /** For so long a socket may not have said who it is. Default 10 s. */
  socketInitMs?: number;
  /** The client's address, proxies considered. */
  clientIpOf(request: IncomingMessage): string;
}

/** What is known of a socket once it is accepted. */
interface Accepted {
  identity: Identity;
  clientIp: string;
  /** Aborts when the socket is closed: nobody waits for its operations any more. */
  gone: AbortSignal;
}
type ClientExtra = SocketExtra & { accepted?: Accepted };

const defaultInitMs = 10_000;
/** Sockets that have not said who they are, over all addresses: behind a school's one address there may be a thousand. */
const strangersMax = 2_000;

/** Serves websockets on /graphql; answers a function that closes them all. */
export function serveWebsocket(options: WebsocketTransportOptions): () => Promise<void> {
  const { app, origins, messageBytesMax, logger } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesMax,
    perMessageDeflate: false,
  });
  const close = runSocketProtocol<{ accepted: Accepted }>({ server: toProtocol(options), sockets, logger });
  let strangers = 0;
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refuse = (status: string) =>
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse('404 Not Found');
    if (!origins.allows(request.headers.origin, request.headers.host)) return refuse('403 Forbidden');
    if (strangers >= strangersMax) return refuse('503 Service Unavailable');
    strangers += 1;
    let isStranger = true;
    const settle = () => {
      if (isStranger) strangers -= 1;
      isStranger = false;
    };
    socket.once('close', settle);
    sockets.handleUpgrade(request, socket, head, (client) => {
      // The first message is the one that says who it is; what is no such message closes the socket.
      client.once('message', settle);
      client.on('error', (error) => isTooLong(error) && options.countRefusal('REQUEST_TOO_LARGE'));
      sockets.emit('connection', client, request);
    });
  });
  return close;
}

function toProtocol(
  options: WebsocketTransportOptions,
): SocketProtocolOptions<{ accepted: Accepted }>['server'] {
  const { registry, operationsPerSocketMax, countRefusal, socketInitMs = defaultInitMs } = options;
  return {
    connectionInitWaitTimeout: socketInitMs,
    onConnect: async ({ extra, connectionParams }) => accept(options, extra, connectionParams),
    onClose: ({ extra }) => registry.release(extra.socket),
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      if (operationsPerSocketMax > 0 && Object.keys(subscriptions).length > operationsPerSocketMax) {
        countRefusal('TOO_MANY_OPERATIONS');
        return [tooManyOperations(operationsPerSocketMax)];
      }
      const accepted = extra.accepted as Accepted;
      // A socket lasts for hours, so each of its operations is a trace of its own.
      const handshake = parseTraceparent(extra.request.headers[traceparentHeader]);
      const links = handshake === null ? [] : [handshake];
      const answer = await rootSpan(options.tracing, 'operation', { kind: 'server', links }, () =>
        runSocketOperation(
          options,
          payload,
          (own) => toContext(options, extra, accepted, own),
          accepted.gone,
        ),
      );
      return answer.kind === 'errors' ? answer.errors : toExecutionArgs(answer, payload.operationName);
    },
    // graphql-ws wants results of graphql-js; these are formatted already, and `onNext` hands them on as they are.
    execute: (args) => resultOf(args) as ExecutionResult,
    subscribe: (args) => resultOf(args) as AsyncGenerator<ExecutionResult>,
    onNext: (...[, , , , result]) => result as FormattedExecutionResult,
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => formatRawError(error, requestIdOf(error) ?? uuidV7())),
  };
}

/** `ws` closes the socket itself, with 1009. */
const isTooLong = (error: Error) => 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

const tooManyOperations = (operationsMax: number) =>
  gatewayError('TOO_MANY_OPERATIONS', `At most ${operationsMax} operations may be open on a socket.`);

const requestIdOf = (error: { extensions: Record<string, unknown> }) =>
  typeof error.extensions.requestId === 'string' ? error.extensions.requestId : undefined;

function resultOf(args: Parameters<typeof answerOf>[0]) {
  const answer = answerOf(args);
  return answer.kind === 'stream' ? answer.stream : answer.result;
}

/** Whether the socket may stay; it is closed with a reason otherwise. */
async function accept(
  { identify, registry, clientIpOf, countRefusal }: WebsocketTransportOptions,
  extra: ClientExtra,
  params: Record<string, unknown> | undefined,
): Promise<boolean> {
  const { socket, request } = extra;
  const given = params?.authorization ?? params?.Authorization;
  const authorization = typeof given === 'string' ? given : request.headers.authorization;
  const identity = await identify({ authorization, cookie: request.headers.cookie });
  // A socket outlives the page's next refresh, so a stale cookie is refused here: the page refreshes and connects again.
  if (identity.kind === 'refused') return false;
  if (socket.readyState !== socket.OPEN) return false;
  const clientIp = clientIpOf(request);
  if (!registry.admit(socket, identity, clientIp)) {
    countRefusal('TOO_MANY_SOCKETS');
    socket.close(closeCodes.tooManySockets, 'Too many sockets');
    return false;
  }
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  extra.accepted = { identity, clientIp, gone: gone.signal };
  return true;
}

function toContext(
  { viewerTrust, clock }: WebsocketTransportOptions,
  { request }: ClientExtra,
  { identity, clientIp }: Accepted,
  own: Pick<GatewayContext, 'signal' | 'deadlineAt' | 'slot'>,
): GatewayContext {
  const viewer = identity.kind === 'viewer' ? identity.viewer : null;
  return {
    viewer,
    assertion: createAssertion(viewerTrust, viewer, clock),
    requestId: uuidV7(),
    traceparent: traceparentOr(undefined),
    clientIp,
    cookie: request.headers.cookie,
    setCookie: () => undefined,
    ...own,
  };
}
