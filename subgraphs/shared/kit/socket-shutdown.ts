/** Closing websockets on shutdown: politely, but not for ever. */
import type { WebSocketServer } from 'ws';

const politeMs = 1_500;

/** Tells every client to go away (1001), and cuts off those that have not gone after 1.5 s. */
export async function closeSockets(sockets: WebSocketServer, server: { dispose(): unknown }): Promise<void> {
  const cutOff = setTimeout(() => {
    for (const client of sockets.clients) client.terminate();
  }, politeMs);
  try {
    await server.dispose();
  } finally {
    clearTimeout(cutOff);
  }
}
