/** Looks at the beginning of a stream without losing it. */
import { Readable } from 'node:stream';

/**
 * The first `bytes` of a stream (all of a shorter one), and a stream of the whole content. Destroying that stream
 * destroys the source.
 */
export async function peekStream(
  source: Readable,
  bytes: number,
): Promise<{ head: Uint8Array; content: Readable }> {
  const chunks: Buffer[] = [];
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let length = 0;
  let ended = false;
  while (length < bytes && !ended) {
    const { value, done } = await iterator.next();
    if (done) ended = true;
    else {
      chunks.push(value);
      length += value.length;
    }
  }
  const begun = Buffer.concat(chunks);
  const content = Readable.from(
    (async function* () {
      if (begun.length > 0) yield begun;
      while (!ended) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    })(),
    { objectMode: false },
  );
  content.once('close', () => source.destroy());
  return { head: begun.subarray(0, bytes), content };
}
