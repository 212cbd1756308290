/**
 * Finds what no hint has told of: one look at the ends of all streams that are followed, however many follow them. A look
 * by each follower took all that the database could do where two thousand pages were open.
 */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Follower {
  stream: string;
  /** Up to where it has read. */
  position(): number;
  wake(): void;
}

export interface TailWatchOptions {
  /** The last position of each of these streams that has one. */
  readTails(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
  everyMs: number;
}

/** Wakes each follower that is behind the end of its stream; answers how to end that for one. */
export function createTailWatch({ readTails, everyMs }: TailWatchOptions) {
  const followers = new Set<Follower>();
  let isLooking = false;

  async function look() {
    const looked = [...followers];
    try {
      const tails = await readTails([...new Set(looked.map(({ stream }) => stream))]);
      for (const { stream, position, wake } of looked) if ((tails.get(stream) ?? 0) > position()) wake();
    } catch {
      // Whoever follows meets what is wrong itself, and knows what it means for it.
      for (const { wake } of looked) wake();
    }
  }
  async function lookOnAndOn() {
    isLooking = true;
    while (followers.size > 0) {
      await sleep(everyMs, undefined, { ref: false });
      if (followers.size > 0) await look();
    }
    isLooking = false;
  }

  return {
    add(follower: Follower): () => void {
      followers.add(follower);
      if (!isLooking) void lookOnAndOn();
      return () => void followers.delete(follower);
    },
  };
}
export type TailWatch = ReturnType<typeof createTailWatch>;
