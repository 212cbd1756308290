/** How long a deleted assessment can be restored. */
const restorableMs = 30 * 24 * 60 * 60 * 1000;

/** What was deleted at this moment or before is seen by nobody any more. */
export const restorableSince = (now: number) => new Date(now - restorableMs);
export const restorableUntil = (deletedAt: Date) => new Date(deletedAt.getTime() + restorableMs);
