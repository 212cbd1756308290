/** What a safeguarding report is, and the times that count. */

/** As moderation names them. */
export const categories = ['self-harm', 'abuse', 'threat'] as const;
export type Category = (typeof categories)[number];
export const statuses = ['OPEN', 'ACKNOWLEDGED', 'HANDLED'] as const;
export type Status = (typeof statuses)[number];
export const actions = ['REPORTED', 'READ', 'ACKNOWLEDGED', 'HANDLED', 'REMINDED', 'GUARDIANS_TOLD'] as const;
export type Action = (typeof actions)[number];

const minuteMs = 60_000;
/** Nobody looked for so long: the admins are told. */
export const overdueMs = 15 * minuteMs;
/** Readings of one person so close together are one in the log: a page that is drawn anew is no further reading. */
export const sameReadingMs = 10 * minuteMs;
/** So long a report is kept after it was handled; one that is not handled stays. */
export const keptMs = 365 * 24 * 60 * minuteMs;

/** Of what one student wrote and is not handled so many are shown together; earlier ones follow once these are handled. */
export const groupShownMax = 10;

export const noteLengthMax = 2_000;
