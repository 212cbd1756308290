/** A closing server waits for its connections; these are the ones nobody waits for. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Less than a process has to end: what it closes after its server, such as what it relays, needs its time, too. */
const underWayMs = 5_000;

/**
 * Makes `app.close` prompt: connections that clients opened in reserve and never used are cut, and kept connections that
 * fall idle after the close began are closed then. Requests under way still get their answers, if these take no longer
 * than `withinMs`.
 */
export function closePromptly(app: FastifyInstance, withinMs = underWayMs): void {
  const unused = new Set<Socket>();
  let closing = false;
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  const use = ({ socket }: IncomingMessage) => unused.delete(socket);
  app.server.on('request', use);
  app.server.on('upgrade', use);
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of unused) socket.destroy();
    const cutOff = setTimeout(() => app.server.closeAllConnections(), withinMs);
    app.server.once('close', () => clearTimeout(cutOff));
  });
  app.addHook('onResponse', async () => {
    if (closing) setImmediate(() => app.server.closeIdleConnections());
  });
}
