/** What was answered last, for as long as the store of the counts is away. */
import { PublicError } from '@ensure-study/kit/errors';
import type { Cache } from '@ensure-study/stores/kv/port';

/** Counts as they are, or as they were. */
export interface View<T> {
  counts: T;
  /** Up to when an earlier answer counts, null before the first event; absent from what was read just now. */
  countedUpTo?: Date | null;
}

export interface ViewRequest<T> {
  /** What is asked, in every particular. */
  key: string;
  read(): Promise<T>;
  /** Up to when everything is counted. */
  countedUpTo(): Promise<Date | null>;
}

export interface Views {
  /** Reads. Rejects as `read` does where there is no earlier answer. */
  look<T>(request: ViewRequest<T>): Promise<View<T>>;
}

/** Of a store that is never away while the service can answer at all. */
export const directViews: Views = { look: async ({ read }) => ({ counts: await read() }) };

const keptMs = 24 * 60 * 60_000;

interface Kept {
  counts: unknown;
  countedUpTo: Date | null;
}

/** Keeps each answer in `cache`, for a day, and gives it again while the store does not answer. */
export function createLastViews(cache: Cache): Views {
  return {
    async look<T>({ key, read, countedUpTo }: ViewRequest<T>): Promise<View<T>> {
      // Asked first: what is read afterwards holds all that was counted by then.
      const upTo = await countedUpTo().catch(() => undefined);
      try {
        const counts = await read();
        if (upTo !== undefined) await cache.set<Kept>(key, { counts, countedUpTo: upTo }, keptMs);
        return { counts };
      } catch (error) {
        const isAway = error instanceof PublicError && error.code === 'STORE_UNAVAILABLE';
        const kept = isAway ? await cache.get<Kept>(key) : undefined;
        if (!kept) throw error;
        return { counts: kept.counts as T, countedUpTo: kept.countedUpTo };
      }
    },
  };
}
