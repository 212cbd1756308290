/**
 * Live streams that can be resumed: durable rows are the truth, a wake-up makes them quick. A cursor names a place in one
 * stream; it is opaque and grows.
 */
import type { Executor } from '../sql/port.ts';

export interface LiveStreams {
  /**
   * Appends payloads (JSON) in order and answers their cursors, within the caller's transaction when one is given.
   * Concurrent appends to one stream are serialised, so that a reader never skips a row that commits late.
   */
  append(stream: string, payloads: unknown[], executor?: Executor): Promise<string[]>;
  /** Up to `limit` (default 500) items after a cursor; from the beginning without one. */
  read(stream: string, after?: string, limit?: number): Promise<StreamItem[]>;
  /** Cursor of the place before the first item. */
  start(stream: string): string;
  /** Cursor of the last item; undefined for an empty stream. */
  last(stream: string): Promise<string | undefined>;
  /** Items after `after` (or `from` the start, or from now on), then new ones as they come, until the signal aborts. */
  follow(stream: string, options: FollowOptions): AsyncIterableIterator<StreamItem>;
  /**
   * Forgets up to `limit` items from before `before`; answers how many. The last item of a stream stays: it says how what
   * the stream told of has ended, and the next cursor follows on its.
   */
  forget(before: Date, limit: number): Promise<number>;
  /** Whether `cursor` could have been given out by this stream. */
  isCursor(stream: string, cursor: string): boolean;
}
export interface StreamItem {
  cursor: string;
  payload: unknown;
}
export interface FollowOptions {
  after?: string;
  /** Where to begin without `after`. */
  from: 'start' | 'now';
  signal: AbortSignal;
}
