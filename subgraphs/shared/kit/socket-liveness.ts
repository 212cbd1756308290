/** Whether somebody is still at the other end of a socket. */
import type { WebSocket } from 'ws';

/** Cuts a socket off whose peer has not answered the last ping when the next one is due; answers how to stop. */
export function pingWhileOpen(socket: WebSocket, pingMs: number): () => void {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}

/** The same for all sockets of a server, which come and go, by one timer; answers how to stop. */
export function pingAll(sockets: ReadonlySet<WebSocket>, pingMs: number): () => void {
  const unanswered = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (unanswered.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        unanswered.add(socket);
        socket.once('pong', () => unanswered.delete(socket));
        socket.ping();
      }
    }
  }, pingMs).unref();
  return () => clearInterval(timer);
}
