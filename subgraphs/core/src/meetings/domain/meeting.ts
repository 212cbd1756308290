/** Where a meeting stands, and what may be given for one. */

export type MeetingState = 'SCHEDULED' | 'RUNNING' | 'ENDED' | 'CANCELLED';
interface Moments {
  startedAt: Date | null;
  endedAt: Date | null;
  cancelledAt: Date | null;
}

export function stateOf({ startedAt, endedAt, cancelledAt }: Moments): MeetingState {
  if (cancelledAt) return 'CANCELLED';
  if (endedAt) return 'ENDED';
  return startedAt ? 'RUNNING' : 'SCHEDULED';
}

/** Why nothing can be done in a meeting that does not run; undefined for one that does. */
export function notRunning(meeting: Moments): string | undefined {
  const state = stateOf(meeting);
  if (state === 'SCHEDULED') return 'The meeting has not started yet.';
  if (state === 'RUNNING') return undefined;
  return state === 'ENDED' ? 'The meeting is over.' : 'The meeting was cancelled.';
}

const hourMs = 60 * 60 * 1000;
const lengthMaxMs = 12 * hourMs;
/** A meeting that nobody ends is ended after so long. */
export const runningMaxMs = lengthMaxMs;
/** A device that says nothing for so long has left. */
export const silentAfterMs = 90_000;
/** A device whose page went away has left when it has not joined again after so long: it may have been loaded again. */
export const returnWithinMs = 10_000;
const aheadMaxMs = 2 * 365 * 24 * hourMs;

/** Why a meeting cannot be held at these times, and which of them is wrong; undefined where it can. */
export function timeProblem(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  now: number,
): { field: 'startsAt' | 'endsAt'; message: string } | undefined {
  if (endsAt <= startsAt) return { field: 'endsAt', message: 'A meeting ends after it starts.' };
  if (endsAt.getTime() - startsAt.getTime() > lengthMaxMs)
    return { field: 'endsAt', message: 'A meeting takes at most 12 hours.' };
  if (endsAt.getTime() <= now) return { field: 'endsAt', message: 'This time is over already.' };
  if (startsAt.getTime() > now + aheadMaxMs)
    return { field: 'startsAt', message: 'A meeting is at most two years ahead.' };
  return undefined;
}

const callUrlMax = 2_000;

/** The address of a call as it is kept; undefined for what is no https address that can be shown as a link. */
export function toCallUrl(text: string): string | undefined {
  if (text.length > callUrlMax || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain && url.hostname.includes('.') ? url.href : undefined;
}
