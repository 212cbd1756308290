/** One WebSocket for all subscriptions of the page, authenticated by the session's cookie. */
import { createClient, type Client } from 'graphql-ws';

const pingEveryMs = 10_000;
const pongWithinMs = 5_000;

/** Codes with which the page itself closes: nothing to follow any more, or another identity. */
const closedByPage = new Set<number | undefined>([1000, 4499]);

export interface LiveSocket {
  client: Client;
  isConnected(): boolean;
  onConnected(tell: () => void): () => void;
  /** Tells when the connection ends without the page wanting it. */
  onLost(tell: () => void): () => void;
  /** Closes the connection, so that the next one carries the identity of now. */
  reconnectAsSomeoneElse(): void;
}

/** A connection that answers no ping is half open: it is closed, so that its streams resume on a new one. */
export function openSocket(url: string): LiveSocket {
  let connected = false;
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;
  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 10_000,
    keepAlive: pingEveryMs,
    // Streams come back by themselves, each after its own last cursor: see follow-stream.ts.
    retryAttempts: 0,
    on: {
      connected: (opened) => {
        connected = true;
        socket = opened as WebSocket;
      },
      closed: () => {
        connected = false;
        clearTimeout(pongDue);
      },
      ping: (received) => {
        if (!received) pongDue = setTimeout(() => socket?.close(4408, 'No pong'), pongWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
    },
  });
  return {
    client,
    isConnected: () => connected,
    onConnected: (tell) => client.on('connected', () => tell()),
    onLost: (tell) =>
      client.on('closed', (event) => {
        if (!closedByPage.has((event as Partial<CloseEvent>).code)) tell();
      }),
    reconnectAsSomeoneElse: () => client.terminate(),
  };
}
