/** Uploaded files by key. A key is made by the caller and never reused. */
import type { Readable } from 'node:stream';

export interface Blobs {
  /**
   * Stores a stream; either the whole content is there under its key or nothing is.
   * More than `bytesMax` is refused with `{ tooLarge: true }` and nothing is kept.
   */
  put(
    key: string,
    content: Readable,
    options: { bytesMax: number; signal?: AbortSignal },
  ): Promise<StoredBlob | { tooLarge: true }>;
  /** The content, or a part of it (both ends included, cut at the content's end); undefined when there is none. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined>;
  /** The whole content in memory; undefined when there is none. */
  read(key: string): Promise<Buffer | undefined>;
  delete(key: string): Promise<void>;
}
export interface StoredBlob {
  tooLarge?: false;
  bytes: number;
  sha256: string;
}
