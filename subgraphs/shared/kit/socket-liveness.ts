/** Whether somebody is still at the other end of a socket. */
import { randomBytes } from 'node:crypto';
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
    // Who does not read cannot answer what cannot be guessed, however many pongs they send.
    const asked = randomBytes(8);
    for (const socket of sockets) {
      if (unanswered.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        unanswered.add(socket);
        const take = (answered: Buffer) => {
          if (!answered.equals(asked)) return;
          unanswered.delete(socket);
          socket.off('pong', take);
        };
        socket.on('pong', take);
        socket.ping(asked);
      }
    }
  }, pingMs).unref();
  return () => clearInterval(timer);
}
