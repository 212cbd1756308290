/** Kinds of end of a turn, by what stands in place of an answer. Pure. */

/** Ended by moderation, before anything was looked for. A way back to the matter says itself what it is, and is none. */
export type Stopped = 'BLOCKED' | 'ESCALATED';
export type Refused = Stopped | 'ABSTAINED';

export const isStopped = (outcome: string): outcome is Stopped =>
  outcome === 'BLOCKED' || outcome === 'ESCALATED';
/** The tutor says why there is no answer. */
export const isRefused = (outcome: string): outcome is Refused =>
  outcome === 'ABSTAINED' || isStopped(outcome);
