/**
 * One socket of a client, by the protocol `graphql-transport-ws`: what it may say when, its open operations, and what is
 * written to it. The protocol is run here and not by graphql-ws, because that one makes JSON of each result for each
 * client, and waits for each write.
 */
import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  parseMessage,
  type Message,
  type SubscribePayload,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Logger } from '@ensure-study/kit/logger';
import type { LeaveReason } from '../subscriptions/sink.ts';
import { strangersBytesMax, waitingBytesMax } from './backlog.ts';
import { openSocketOperation, type SocketOperation } from './open-socket-operation.ts';
import { closeCodes, type LiveConnection } from './socket-registry.ts';

export interface ConnectionOptions {
  socket: WebSocket;
  /** Called before each write. */
  beforeWrite(): void;
  /** For so long it may not have said who it is. */
  initMs: number;
  /** Whether the client may stay, by what it says of itself first. It is closed with 4403 otherwise. */
  accept(connection: LiveConnection, params: Record<string, unknown> | undefined): Promise<boolean>;
  /** Runs an operation. `openCount`: of the socket, with this one. */
  run(operation: SocketOperation, payload: SubscribePayload, openCount: number): Promise<void>;
  logger: Logger;
}

/** Where writes go, whatever is written. */
export interface FrameWriter {
  send(frame: Buffer | string): void;
  /** Bytes that the client has not read. */
  waitingBytes(): number;
}

/** Characters of an operation's id, which is kept for as long as the operation is open. */
const idCharactersMax = 256;
/** A ping longer than this, payload included, is answered without its payload. */
const pingCharactersMax = 1_024;

/** A socket that is served. */
interface Serving {
  options: ConnectionOptions;
  connection: LiveConnection;
  writer: FrameWriter;
  operations: Map<string, SocketOperation>;
  /** How far the two have come. */
  phase: 'new' | 'initialised' | 'accepted' | 'closed';
}

/** Serves the socket until it is closed. */
export function openConnection(options: ConnectionOptions): LiveConnection {
  const { socket, initMs } = options;
  const connection: LiveConnection = { close: (code, reason) => close(serving, code, reason) };
  const serving: Serving = {
    ...{ options, connection, phase: 'new' },
    writer: createWriter(options, () => serving),
    operations: new Map(),
  };
  const initDue = setTimeout(() => {
    if (serving.phase === 'new')
      connection.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
  }, initMs);
  socket.on('message', (text) => {
    if (serving.phase !== 'closed') receive(serving, String(text));
  });
  // A ping of the websocket itself is answered by `ws`.
  socket.on('ping', () => {
    if (isOverfull(serving)) cutOff(serving);
  });
  socket.once('close', () => {
    clearTimeout(initDue);
    serving.phase = 'closed';
    leaveAll(serving, 'client_disconnect');
  });
  if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
    connection.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  return connection;
}

function close(serving: Serving, code: number, reason: string): void {
  if (serving.phase === 'closed') return;
  serving.phase = 'closed';
  leaveAll(serving, leaveReasonOf(code));
  serving.options.socket.close(code, reason);
}

/** Whether more waits for the client than one may leave unread that has come so far. */
const isOverfull = ({ options: { socket }, phase }: Serving) =>
  socket.bufferedAmount > (phase === 'new' || phase === 'initialised' ? strangersBytesMax : waitingBytesMax);

/** Without a closing handshake, which would wait behind what is not read. */
function cutOff(serving: Serving): void {
  serving.phase = 'closed';
  leaveAll(serving, 'too_slow');
  serving.options.socket.terminate();
}

function leaveAll({ operations }: Serving, reason: LeaveReason): void {
  for (const operation of [...operations.values()]) operation.leave(reason);
}

function receive(serving: Serving, text: string): void {
  const { writer, operations, connection, options } = serving;
  const message = parsed(text);
  const failed = (error: unknown) => {
    options.logger.error({ err: error }, 'a socket message could not be handled');
    connection.close(CloseCode.InternalServerError, 'Internal server error');
  };
  if (message?.type === 'connection_init') initialise(serving, message.payload ?? undefined).catch(failed);
  else if (message?.type === 'ping')
    writer.send(JSON.stringify(toPong(text.length <= pingCharactersMax && message.payload)));
  else if (message?.type === 'subscribe') subscribe(serving, message.id, message.payload).catch(failed);
  else if (message?.type === 'complete') operations.get(message.id)?.leave('client_disconnect');
  else if (message?.type !== 'pong') connection.close(CloseCode.BadRequest, 'Invalid message received');
}

async function initialise(serving: Serving, params: Record<string, unknown> | undefined): Promise<void> {
  const { connection, writer, options } = serving;
  if (serving.phase !== 'new')
    return connection.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
  serving.phase = 'initialised';
  const isAccepted = await options.accept(connection, params);
  // That may take so long that the socket is closed meanwhile.
  if (isClosed(serving)) return;
  if (!isAccepted) return connection.close(CloseCode.Forbidden, 'Forbidden');
  serving.phase = 'accepted';
  writer.send('{"type":"connection_ack"}');
}

const isClosed = ({ phase }: Serving) => phase === 'closed';

async function subscribe(serving: Serving, id: string, payload: SubscribePayload): Promise<void> {
  const { connection, writer, operations, options } = serving;
  if (serving.phase !== 'accepted') return connection.close(CloseCode.Unauthorized, 'Unauthorized');
  if (id.length > idCharactersMax) return connection.close(CloseCode.BadRequest, 'Too long an id');
  if (operations.has(id))
    return connection.close(CloseCode.SubscriberAlreadyExists, 'Subscriber already exists');
  const operation = openSocketOperation({ id, writer, onEnd: () => operations.delete(id) });
  operations.set(id, operation);
  await options.run(operation, payload, operations.size);
}

function createWriter({ socket, beforeWrite }: ConnectionOptions, servingOf: () => Serving): FrameWriter {
  return {
    send(frame) {
      const serving = servingOf();
      if (isOverfull(serving)) return cutOff(serving);
      beforeWrite();
      socket.send(frame, { binary: false });
    },
    waitingBytes: () => socket.bufferedAmount,
  };
}

function parsed(text: string): Message | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}

const toPong = (payload: Record<string, unknown> | null | undefined | false) => ({
  type: 'pong',
  ...(payload && { payload }),
});

const leaveReasonOf = (code: number): LeaveReason => {
  if (code === closeCodes.goingAway) return 'server_close';
  return code === closeCodes.forbidden ? 'expired' : 'client_disconnect';
};
