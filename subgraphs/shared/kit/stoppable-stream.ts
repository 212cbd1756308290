/** Streams that end at once when nobody listens any more, however quiet their source is. */

/**
 * Hands on `source` until it ends or `return` is called. `stop` runs exactly once, at the end: there the source's signal
 * is aborted. A native async generator would wait for its pending `next` before it returns; this one does not.
 */
export function createStoppableStream<T>(
  source: AsyncIterable<T>,
  stop: () => void,
): AsyncGenerator<T, void, void> {
  const iterator = source[Symbol.asyncIterator]();
  const end: IteratorResult<T, void> = { done: true, value: undefined };
  let ended = false;
  let release: ((result: IteratorResult<T, void>) => void) | undefined;

  function finish() {
    if (ended) return;
    ended = true;
    stop();
    release?.(end);
    // The source may be waiting for something that never comes; its own clean-up is not ours to wait for.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }

  return {
    next: () =>
      ended
        ? Promise.resolve(end)
        : new Promise((resolve, reject) => {
            release = resolve;
            iterator.next().then(
              (result) => {
                release = undefined;
                if (result.done) finish();
                resolve(result.done ? end : result);
              },
              (error: unknown) => {
                release = undefined;
                finish();
                reject(error);
              },
            );
          }),
    async return() {
      finish();
      return end;
    },
    async throw(error: unknown) {
      finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      finish();
    },
  };
}
