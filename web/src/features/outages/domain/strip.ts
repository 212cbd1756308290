/** What the strip under the bar says, and for how long. */
import type { Capability } from '@ensure-study/contracts/status';

export interface Strip {
  degraded: readonly Capability[];
  /** Somebody has read it and put it away; it comes again with the next change. */
  putAway: boolean;
  /** All is well again, and that was not read yet. */
  isBack: boolean;
}

export const nothingToSay: Strip = { degraded: [], putAway: false, isBack: false };

export type StripEvent =
  /** What this person notices of what the server tells; `isWell` when it tells of nothing at all. */
  { type: 'told'; degraded: readonly Capability[]; isWell: boolean } | { type: 'putAway' };

export function nextStrip(strip: Strip, event: StripEvent): Strip {
  if (event.type === 'putAway') return { ...strip, putAway: true, isBack: false };
  const { degraded, isWell } = event;
  if (`${degraded}` === `${strip.degraded}`) return strip;
  return { degraded, putAway: false, isBack: isWell };
}

export const isSaying = ({ degraded, putAway, isBack }: Strip): boolean =>
  isBack || (degraded.length > 0 && !putAway);
