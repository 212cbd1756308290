/** Work on single items, done for many at once. */

interface Waiting<T, R> {
  item: T;
  resolve(result: R): void;
  reject(reason: unknown): void;
}

/** What is asked for meanwhile goes together, at most `size` items, one batch after the other. */
export function inBatches<T, R>(
  size: number,
  work: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let isSending = false;
  const send = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, size);
      try {
        const results = await work(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index] as R));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isSending = false;
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isSending) return;
      isSending = true;
      // After everything that is asked for in this moment.
      void Promise.resolve().then(send);
    });
}
