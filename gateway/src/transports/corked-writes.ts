/** Gathers what is written to a socket in one turn of the event loop, so that the system is called once for it. */
import type { Duplex } from 'node:stream';

/** Called before each write. All sockets are let go together, at the end of the turn. */
export type Cork = (stream: Duplex) => void;

/** So much is handed on without waiting for the end of the turn: a call of the system counts for little there. */
const gatheredBytesMax = 128 * 1024;

export function createCork(): Cork {
  const corked = new Set<Duplex>();
  const letGo = () => {
    for (const stream of corked) stream.uncork();
    corked.clear();
  };
  return (stream) => {
    if (!corked.has(stream)) {
      if (corked.size === 0) setImmediate(letGo);
      corked.add(stream);
      stream.cork();
    } else if (stream.writableLength > gatheredBytesMax) {
      stream.uncork();
      stream.cork();
    }
  };
}
