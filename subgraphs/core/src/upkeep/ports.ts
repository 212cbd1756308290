/** What upkeep needs. */

/** Rows that are only of use for a while. */
export interface Leftover {
  /** For the log. */
  what: string;
  /** How long they are kept. */
  ageMs: number;
  /** Forgets up to `limit` of those from before `before`; answers how many. */
  forget(before: Date, limit: number): Promise<number>;
}

/** Rows that all services share and core lets go of. */
export interface PlatformRows {
  events: { forgetDead(before: Date, limit: number): Promise<number> };
  streams: { forget(before: Date, limit: number): Promise<number> };
}
