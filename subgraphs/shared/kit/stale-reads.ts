/**
 * Whether what is being answered may be read from a copy of the database while the database is away, and whether it was.
 * The copy may lack the last moments, so only callers that pass the mark on to people may be given such an answer.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';

/** What is given to people who are not answered from the database itself: `extensions.stale` of a GraphQL answer. */
export const Stale = z.object({
  /** ISO 8601; nothing after it is in the answer for certain. */
  asOf: z.iso.datetime(),
  /** `replica`: read from a copy of the database; `cache`: an answer that was given before. */
  source: z.enum(['replica', 'cache']),
});
export type Stale = z.infer<typeof Stale>;

/** Sent by a caller that passes the mark on. */
export const acceptsStaleHeader = 'x-ensure-accepts-stale';
/** The mark of answers that have no `extensions`: `asOf` of what was read from a copy. */
export const staleAsOfHeader = 'x-ensure-stale-as-of';

interface Reading {
  /** Whether a copy may be read. */
  isAllowed: boolean;
  /** Of the oldest copy that was read, ms since the epoch. */
  asOf?: number;
}

const readings = new AsyncLocalStorage<Reading>();

/**
 * Runs `work`, whose reads may be answered from a copy when `isAllowed`. What it leaves running when it has settled may not:
 * nobody would be told.
 */
export function readingStale<T>(isAllowed: boolean, work: () => Promise<T>): Promise<T> {
  const reading: Reading = { isAllowed };
  return readings.run(reading, async () => {
    try {
      return await work();
    } finally {
      reading.isAllowed = false;
    }
  });
}

/** What `work` reads is kept for others, who would not be told: it reads nothing from a copy. */
export const readingFresh = <T>(work: () => T): T => readings.exit(work);

/** From now on the work at hand reads nothing from a copy: it changes something. */
export function forbidStale(): void {
  const reading = readings.getStore();
  if (reading) reading.isAllowed = false;
}

/** False outside `readingStale`: workers, consumers and whatever else has nobody to mark an answer for. */
export const mayReadStale = (): boolean => readings.getStore()?.isAllowed ?? false;

/** Says that a part of the answer was read from a copy as of then. */
export function noteStale(asOf: Date): void {
  const reading = readings.getStore();
  if (reading) reading.asOf = Math.min(reading.asOf ?? Infinity, asOf.getTime());
}

/** The mark of the answer so far; undefined while all of it is fresh. */
export function staleMark(): Stale | undefined {
  const asOf = readings.getStore()?.asOf;
  return asOf === undefined ? undefined : { asOf: new Date(asOf).toISOString(), source: 'replica' };
}

/** As `noteStale`, for a mark that came with somebody else's answer; anything else is not one. */
export function noteStaleHeader(value: string | null): void {
  const asOf = z.iso.datetime().safeParse(value);
  if (asOf.success) noteStale(new Date(asOf.data));
}
