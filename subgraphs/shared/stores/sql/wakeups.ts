/**
 * Wake-ups between processes: hints that rows may be there, never the rows themselves. A lost hint costs latency only,
 * because every reader also polls.
 */
export interface Wakeups {
  /** Calls `wake` for each hint on `channel` (and once after every reconnect); returns how to stop. */
  listen(channel: string, wake: (payload: string) => void): () => void;
  /** Sends a hint to all who listen, in every process, this one included. Rejects when nobody can be told. */
  tell(channel: string, payload: string): Promise<void>;
  /** Whether hints are best told after the commit; else by NOTIFY within it (`hints.ts`). */
  isApart(): boolean;
  close(): Promise<void>;
}
