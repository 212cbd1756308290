/**
 * How much may be stored of one attempt. It grows with the time since the attempt began, so that a page that was offline
 * may send all it kept, and a script cannot fill the store: what is folded at the hand-in stays small.
 */
import type { Observation } from './rules.ts';

/** As fast as a key that is held down repeats; a page at rest sends one heartbeat in 5 s. */
export const observationsPerSecond = 30;
/** May come at once, however young the attempt. */
export const observationsAtOnce = 1_000;
/** Of a whole attempt. Heartbeats alone reach it after almost three days. */
export const observationsMax = 50_000;

/** What a batch takes of the allowance: an empty one is not free. */
export const sizeOf = ({ observations }: { observations: readonly Observation[] }) =>
  Math.max(1, observations.length);

/** Observations that may have been stored `elapsedMs` after the attempt began. */
export const allowanceAt = (elapsedMs: number) =>
  Math.min(
    observationsMax,
    observationsAtOnce + Math.floor((Math.max(0, elapsedMs) / 1_000) * observationsPerSecond),
  );
