/** Many who follow one stream are woken in one moment and want the same rows: these are read once. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Whoever asks for the same before the read begins, which is a turn later, gets its answer. One that has begun is never
 * joined: it may have begun before the row was there of which somebody was told.
 */
export function shareReads<Place, T>(read: (stream: string, after: Place) => Promise<T>) {
  const waiting = new Map<string, Promise<T>>();
  return (stream: string, after: Place): Promise<T> => {
    const key = JSON.stringify([stream, after]);
    const known = waiting.get(key);
    if (known) return known;
    const begun = nextTurn().then(() => {
      waiting.delete(key);
      return read(stream, after);
    });
    waiting.set(key, begun);
    return begun;
  };
}
