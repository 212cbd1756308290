/**
 * Wake-ups between processes: hints that rows may be there, never the rows themselves. A lost hint costs latency only,
 * because every reader also polls.
 */
export interface Wakeups {
  /** Calls `wake` for each hint on `channel` (and once after every reconnect); returns how to stop. */
  listen(channel: string, wake: (payload: string) => void): () => void;
  close(): Promise<void>;
}
