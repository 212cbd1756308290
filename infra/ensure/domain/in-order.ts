/** Works on several items at once and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  for (let next = 0; next < items.length; next += 1) {
    while (started.length < Math.min(items.length, next + atOnce)) {
      const result = work(items[started.length] as T);
      // Its turn to be awaited may come late; until then a failure must not count as unhandled.
      result.catch(() => {});
      started.push(result);
    }
    yield await (started[next] as Promise<R>);
  }
}
