/** Which partition of a topic holds the events of a key. */
import { createHash } from 'node:crypto';

/** The same for the same key on every machine and in every release, or order per key would break. */
export function partitionOf(key: string, partitions: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % partitions;
}
