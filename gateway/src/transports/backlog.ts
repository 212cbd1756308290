/** Whether a client has fallen behind what is written to it. One that has is better off to subscribe again, with `after`. */

/**
 * What waits for a client that reads as fast as it can is soon gone; what waits for longer than this, and is more than
 * that, is more than it can take.
 */
const sustained = { bytes: 1024 * 1024, ms: 1_000 };
/** A stream that begins with its past may come in one burst. */
const bytesMax = 4 * 1024 * 1024;

export interface Backlog {
  /** Asked before each write. */
  isTooLong(): boolean;
}

/** `waitingBytes`: what is written and not taken by the system yet. */
export function createBacklog(waitingBytes: () => number, now = () => performance.now()): Backlog {
  let since: number | undefined;
  return {
    isTooLong() {
      const bytes = waitingBytes();
      if (bytes <= sustained.bytes) since = undefined;
      else since ??= now();
      return bytes > bytesMax || (since !== undefined && now() - since > sustained.ms);
    },
  };
}
