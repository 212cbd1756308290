import type { Socket } from 'node:net';

/** Ends a connection without a word (RST). One that is being closed already can only be closed: a reset would fail. */
export function breakOff(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
