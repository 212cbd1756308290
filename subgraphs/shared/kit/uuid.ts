/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, a counter of 12 bits, then random, so that ids sort by the time they
 * were made; those that one process makes within a millisecond sort in the order they were made.
 */
import { randomFillSync, randomInt } from 'node:crypto';

const countMax = 0xfff;
/** A millisecond begins somewhere in the lower half, so that there is room to count. */
const firstCountMax = 0x800;
/** The moment that the last id was asked for, and the one that it carries: later only where the counter overflowed. */
let askedMs = -1;
let lastMs = -1;
let lastCount = 0;

/** A new uuid v7 for the moment `now` (ms since the epoch). */
export function uuidV7(now: number = Date.now()): string {
  const { ms, count } = next(now);
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Counts on within a millisecond; what overflows goes into the next one. A clock that is set back starts anew. */
function next(now: number): { ms: number; count: number } {
  const isSame = now >= askedMs && now <= lastMs;
  if (isSame && lastCount < countMax) lastCount += 1;
  else {
    if (!isSame) askedMs = now;
    lastMs = isSame ? lastMs + 1 : now;
    lastCount = randomInt(firstCountMax);
  }
  return { ms: lastMs, count: lastCount };
}
