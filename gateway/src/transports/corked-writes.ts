/** Gathers what is written to a socket in one turn of the event loop, so that the system is called once for it. */
import type { Duplex } from 'node:stream';

/** Called before each write. All sockets are let go together, at the end of the turn. */
export type Cork = (stream: Duplex) => void;

export function createCork(): Cork {
  let corked: Duplex[] = [];
  const letGo = () => {
    const all = corked;
    corked = [];
    for (const stream of all) stream.uncork();
  };
  return (stream) => {
    if (stream.writableCorked > 0) return;
    if (corked.length === 0) setImmediate(letGo);
    corked.push(stream);
    stream.cork();
  };
}
