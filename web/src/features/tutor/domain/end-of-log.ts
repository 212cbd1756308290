/** Whether a reader follows a growing log, and how far down it then stands. Pure. */
export interface LogPlace {
  atEnd: boolean;
  /** How far down the log was when last looked at, in px. */
  top: number;
}

export interface LogMeasure {
  scrollTop: number;
  scrollHeight: number;
  clientHeight: number;
}

const nearPx = 120;

export const logBegun: LogPlace = { atEnd: true, top: 0 };

/**
 * The place after a scroll. Browsers tell of it a moment later, when the log may have grown again: only somebody who
 * moved up has left the end, however far below it is by then.
 */
export function placeAfterScroll(
  place: LogPlace,
  { scrollTop, scrollHeight, clientHeight }: LogMeasure,
): LogPlace {
  // A log that is hidden, as behind a document on a phone, has no size and nobody scrolls it.
  if (clientHeight === 0) return place;
  const near = scrollHeight - scrollTop - clientHeight < nearPx;
  const movedUp = scrollTop < place.top;
  return { atEnd: near || (place.atEnd && !movedUp), top: scrollTop };
}

const marginPx = 16;

/**
 * How far down a log is held that its reader follows: at its end, but never past the start of its newest entry (`newestTop`, in
 * the log), which is read from there; and never further up than it is, where the reader may have gone on to read.
 */
export function placeToHold(
  { scrollTop, scrollHeight, clientHeight }: LogMeasure,
  newestTop: number | undefined,
): number {
  const end = scrollHeight - clientHeight;
  const start = newestTop === undefined ? end : newestTop - marginPx;
  return Math.max(scrollTop, Math.min(end, start));
}
