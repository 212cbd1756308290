/**
 * A key under which a repeated request gives the first result. Made by hand because `crypto.randomUUID` exists on secure
 * origins only, and a school's trial on plain http has to work as well.
 */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
