/**
 * Runs `graphql-transport-ws` (graphql-ws) on the sockets of a `ws` server. graphql-ws has an adapter of its own, but
 * that one writes errors to the console, where neither the log level nor the redaction of the logger holds.
 */
import type { IncomingMessage } from 'node:http';
import { CloseCode, handleProtocols, makeServer, type Server, type ServerOptions } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Logger } from './logger.ts';
import { pingAll } from './socket-liveness.ts';

/** What callbacks find in `context.extra`, beside what they put there. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

export interface SocketProtocolOptions<E extends object> {
  server: ServerOptions<Record<string, unknown>, SocketExtra & Partial<E>>;
  sockets: WebSocketServer;
  logger: Logger;
  /** How often a client must show that it is there. Default 12 s. */
  pingMs?: number;
}

const defaultPingMs = 12_000;
const politeMs = 1_500;

/**
 * Serves the sockets that the server emits. The answer closes them: every client is told to go away (1001), and cut off
 * when it has not gone after 1.5 s.
 */
export function runSocketProtocol<E extends object>(options: SocketProtocolOptions<E>): () => Promise<void> {
  const { sockets, logger, pingMs = defaultPingMs } = options;
  const server = makeServer<Record<string, unknown>, SocketExtra & Partial<E>>(options.server);
  sockets.options.handleProtocols = handleProtocols;
  const stopPings = pingAll(sockets.clients, pingMs);
  sockets.on('connection', (socket, request) => {
    // Too long a message or broken frames: the client's fault, and `ws` closes the socket itself.
    socket.on('error', (error) => logger.debug({ err: error }, 'a socket failed'));
    const closed = open(server as Server<SocketExtra>, socket, request, logger);
    socket.once('close', (code, reason) => {
      void closed(code, String(reason)).catch((error: unknown) =>
        logger.error({ err: error }, 'a socket left something open'),
      );
    });
  });
  return () => {
    stopPings();
    return closeAll(sockets);
  };
}

function open(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage, logger: Logger) {
  const handle = async (callback: (text: string) => Promise<void>, text: string) => {
    try {
      await callback(text);
    } catch (error) {
      logger.error({ err: error }, 'a socket message could not be handled');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    }
  };
  return server.opened(
    {
      protocol: socket.protocol,
      // Resolves once written: a client that does not read stops the stream it does not read.
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          socket.send(text, (error) =>
            error && socket.readyState === socket.OPEN ? reject(error) : resolve(),
          );
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (callback) => void socket.on('message', (text) => void handle(callback, String(text))),
    },
    { socket, request },
  );
}

async function closeAll(sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.close(1001, 'Going away');
  const cutOff = setTimeout(() => {
    for (const client of sockets.clients) client.terminate();
  }, politeMs);
  await new Promise<void>((resolve) => sockets.close(() => resolve()));
  clearTimeout(cutOff);
}
