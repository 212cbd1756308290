/** One websocket to one replica of a subgraph, for all users. Opened when first needed, closed when it is idle. */
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

const handshakeMs = 2_000;
const idleSocketMs = 10_000;
const pingMs = 10_000;
const messageBytesMax = 8 * 1024 * 1024;

class Socket extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols, {
      handshakeTimeout: handshakeMs,
      perMessageDeflate: false,
      maxPayload: messageBytesMax,
    });
  }
}

export interface UpstreamSocket {
  client: Client;
  isOpen(): boolean;
}

/** `url`: GraphQL endpoint (http). A socket that is lost fails its operations; the next one opens it anew. */
export function createUpstreamSocket(url: string): UpstreamSocket {
  let open = false;
  let pongDue: NodeJS.Timeout | undefined;
  let current: WebSocket | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: Socket,
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
