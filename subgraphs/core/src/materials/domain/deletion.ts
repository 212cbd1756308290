/** How long a deleted document can be restored. */
export const restorableMs = 30 * 24 * 60 * 60 * 1000;

/** Documents deleted before this moment are gone for good. */
export const restorableSince = (now: number) => new Date(now - restorableMs);
export const restorableUntil = (deletedAt: Date) => new Date(deletedAt.getTime() + restorableMs);
