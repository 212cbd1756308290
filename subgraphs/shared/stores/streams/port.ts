/**
 * Live streams that can be resumed: durable rows are the truth, a wake-up makes them quick. A cursor names a place in one
 * stream; it is opaque and grows. Places have no holes between them, so that what was forgotten behind one can be told:
 * whoever reads after a cursor gets the very next item, or SUBSCRIPTION_GAP.
 */
import type { Executor } from '../sql/port.ts';

export interface LiveStreams {
  /**
   * Appends payloads (JSON) in order and answers their cursors, within the caller's transaction when one is given.
   * Concurrent appends to one stream are serialised, so that a reader never skips a row that commits late.
   */
  append(stream: string, payloads: unknown[], executor?: Executor): Promise<string[]>;
  /**
   * Up to `limit` (default 500) items after a cursor; from the first that is kept without one. Throws SUBSCRIPTION_GAP where
   * some of those after the cursor are forgotten, and where the stream does not reach as far as the cursor: what it was of is
   * lost. Throws BAD_USER_INPUT for what is no cursor of this stream.
   */
  read(stream: string, after?: string, limit?: number): Promise<StreamItem[]>;
  /** Cursor of the place before the first item. */
  start(stream: string): string;
  /** Cursor of the last item; undefined for an empty stream. */
  last(stream: string): Promise<string | undefined>;
  /**
   * Items after `after` (or `from` where that says), then new ones as they come, until the signal aborts. Fails with
   * SUBSCRIPTION_GAP as `read` does: before the first item, or where it is when it is overtaken by what is forgotten.
   */
  follow(stream: string, options: FollowOptions): AsyncIterableIterator<StreamItem>;
  /**
   * Forgets up to `limit` items from before `before`; answers how many. Of a stream the first go first, and none before one
   * that stays. The last item stays: it says how what the stream told of has ended, and the next cursor follows on its.
   */
  forget(before: Date, limit: number): Promise<number>;
  /**
   * Deletes what was told in these streams, within the caller's transaction when one is given: of what is erased nothing is to
   * be read again. With `keepsLast` the last item stays, for who follows: it says that nothing follows.
   */
  drop(streams: readonly string[], options: { keepsLast: boolean }, executor?: Executor): Promise<void>;
  /** Whether `cursor` could have been given out by this stream. */
  isCursor(stream: string, cursor: string): boolean;
}
export interface StreamItem {
  cursor: string;
  payload: unknown;
}
export interface FollowOptions {
  /** What the reader was told up to. */
  after?: string;
  /** Where to begin without `after`: at the first item that is kept, at the first that is kept behind a place, or now. */
  from: 'start' | { behind: string } | 'now';
  signal: AbortSignal;
}
