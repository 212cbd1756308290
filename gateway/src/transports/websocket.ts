/** GraphQL over websockets (`graphql-transport-ws`) for clients: subscriptions, and queries and mutations as well. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '@ensure-study/kit/clock';
import { PublicError } from '@ensure-study/kit/errors';
import { parseTraceparent, traceparentHeader } from '@ensure-study/kit/request-identity';
import type { Logger } from '@ensure-study/kit/logger';
import { pingAll } from '@ensure-study/kit/socket-liveness';
import { rootSpan, type Tracing } from '@ensure-study/kit/tracing';
import type { ViewerTrust } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Identify, Identity } from '../access/identify.ts';
import type { OriginPolicy } from '../access/origin-policy.ts';
import { createAssertion, traceparentOr, type GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import type { CountRefusal } from '../limits/count-refusals.ts';
import { createCork } from './corked-writes.ts';
import type { SocketOperation } from './open-socket-operation.ts';
import { runSocketOperation, type SocketOperationDeps } from './run-socket-operation.ts';
import { openConnection } from './socket-connection.ts';
import { closeCodes, type LiveConnection, type SocketRegistry } from './socket-registry.ts';

export interface WebsocketTransportOptions extends SocketOperationDeps {
  app: FastifyInstance;
  identify: Identify;
  origins: OriginPolicy;
  registry: SocketRegistry;
  viewerTrust: ViewerTrust;
  clock: Clock;
  logger: Logger;
  tracing?: Tracing;
  /** Greatest number of open operations on one socket; 0 = off. */
  operationsPerSocketMax: number;
  messageBytesMax: number;
  countRefusal: CountRefusal;
  /** For so long a socket may not have said who it is. Default 10 s. */
  socketInitMs?: number;
  /** Greatest number of sockets that have not said who they are. Default 2000. */
  strangersMax?: number;
  /** The client's address, proxies considered. */
  clientIpOf(request: IncomingMessage): string;
}

/** What is known of a socket once it is accepted. */
interface Accepted {
  identity: Identity;
  clientIp: string;
}

/** A socket as it was asked for. */
interface Opened {
  socket: WebSocket;
  request: IncomingMessage;
  /** It is no stranger any more. */
  onAccepted(): void;
}

const defaultInitMs = 10_000;
/** How often a client must show that it is there. */
const pingMs = 12_000;
/** So long a client has to close its side. */
const politeMs = 1_500;
/** Sockets that have not said who they are, over all addresses: behind a school's one address there may be a thousand. */
const defaultStrangersMax = 2_000;

/** Serves websockets on /graphql; answers a function that closes them all. */
export function serveWebsocket(options: WebsocketTransportOptions): () => Promise<void> {
  const { app, origins, messageBytesMax, registry, strangersMax = defaultStrangersMax } = options;
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: messageBytesMax, perMessageDeflate: false, handleProtocols },
  });
  const stopPings = pingAll(sockets.clients, pingMs);
  const open = createOpening(options);
  const connections = new Set<LiveConnection>();
  let strangers = 0;
  app.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refuse = (status: string) =>
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse('404 Not Found');
    if (!origins.allows(request.headers.origin, request.headers.host)) return refuse('403 Forbidden');
    if (registry.isDraining() || strangers >= strangersMax) return refuse('503 Service Unavailable');
    strangers += 1;
    let isStranger = true;
    const settle = () => {
      if (isStranger) strangers -= 1;
      isStranger = false;
    };
    stream.once('close', settle);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const connection = open({ socket, request, onAccepted: settle }, stream);
      connections.add(connection);
      socket.once('close', () => connections.delete(connection));
    });
  });
  return async () => {
    stopPings();
    for (const connection of connections) connection.close(closeCodes.goingAway, 'Going away');
    const cutOff = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), politeMs);
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
    clearTimeout(cutOff);
  };
}

function createOpening(options: WebsocketTransportOptions) {
  const { registry, logger, countRefusal, socketInitMs: initMs = defaultInitMs } = options;
  const cork = createCork();
  return (opened: Opened, stream: Duplex): LiveConnection => {
    const { socket } = opened;
    let accepted: Accepted | undefined;
    // Too long a message or broken frames: the client's fault, and `ws` closes the socket itself.
    socket.on('error', (error) => {
      logger.debug({ err: error }, 'a socket failed');
      if (isTooLong(error)) countRefusal('REQUEST_TOO_LARGE');
    });
    const connection = openConnection({
      ...{ socket, initMs, logger },
      beforeWrite: () => cork(stream),
      async accept(live, params) {
        accepted = await accept(options, opened, live, params);
        if (accepted) opened.onAccepted();
        return accepted !== undefined;
      },
      run: (operation, payload, openCount) =>
        run(options, opened, accepted as Accepted, { operation, payload, openCount }),
    });
    socket.once('close', () => registry.release(connection));
    return connection;
  };
}

interface Asked {
  operation: SocketOperation;
  payload: SubscribePayload;
  openCount: number;
}

async function run(
  options: WebsocketTransportOptions,
  { request }: Opened,
  accepted: Accepted,
  { operation, payload, openCount }: Asked,
): Promise<void> {
  const { operationsPerSocketMax, countRefusal } = options;
  if (operationsPerSocketMax > 0 && openCount > operationsPerSocketMax) {
    countRefusal('TOO_MANY_OPERATIONS');
    return operation.refuse([tooManyOperations(operationsPerSocketMax)]);
  }
  // A socket lasts for hours, so each of its operations is a trace of its own.
  const handshake = parseTraceparent(request.headers[traceparentHeader]);
  const links = handshake === null ? [] : [handshake];
  await rootSpan(options.tracing, 'operation', { kind: 'server', links }, () =>
    runSocketOperation(options, payload, (own) => toContext(options, request, accepted, own), operation),
  );
}

/** `ws` closes the socket itself, with 1009. */
const isTooLong = (error: Error) => 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

const tooManyOperations = (operationsMax: number) =>
  gatewayError('TOO_MANY_OPERATIONS', `At most ${operationsMax} operations may be open on a socket.`);

/** A token that cannot be checked may be good, so nothing may be said by which its owner would throw it away. */
function unchecked(error: unknown): 'unchecked' {
  if (error instanceof PublicError && error.code === 'STORE_UNAVAILABLE') return 'unchecked';
  throw error;
}

/** Who is at the other end, where the socket may stay; it is closed with a reason otherwise. */
async function accept(
  { identify, registry, clientIpOf, countRefusal }: WebsocketTransportOptions,
  { socket, request }: Opened,
  connection: LiveConnection,
  params: Record<string, unknown> | undefined,
): Promise<Accepted | undefined> {
  const given = params?.authorization ?? params?.Authorization;
  const authorization = typeof given === 'string' ? given : request.headers.authorization;
  const identity = await identify({ authorization, cookie: request.headers.cookie }).catch(unchecked);
  if (identity === 'unchecked') {
    connection.close(closeCodes.tryAgainLater, 'The token cannot be checked at the moment');
    return undefined;
  }
  // A socket outlives the page's next refresh, so a stale cookie is refused here: the page refreshes and connects again.
  if (identity.kind === 'refused') return undefined;
  if (socket.readyState !== socket.OPEN) return undefined;
  const clientIp = clientIpOf(request);
  const admission = registry.admit(connection, identity, clientIp);
  if (admission === 'admitted') return { identity, clientIp };
  if (admission === 'revoked') return undefined;
  countRefusal('TOO_MANY_SOCKETS');
  connection.close(closeCodes.tooManySockets, 'Too many sockets');
  return undefined;
}

function toContext(
  { viewerTrust, clock }: WebsocketTransportOptions,
  request: IncomingMessage,
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
