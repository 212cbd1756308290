/** Parts of a file that a client asks for (RFC 9110, 14): one range at a time. */

/** Both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

const form = /^bytes=(\d*)-(\d*)$/i;

/**
 * The part of `size` bytes that a Range header asks for. Undefined: all of it, as for a header that is no range of bytes
 * or asks for several at once, which a server need not heed.
 */
export function parseByteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = form.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : 'unsatisfiable';
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start < size ? { start, end } : 'unsatisfiable';
}
