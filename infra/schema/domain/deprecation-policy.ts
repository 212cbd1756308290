/** How long what is deprecated stays. Days are YYYY-MM-DD and compare as text. Pure. */

const monthsMin = 6;

/** The first day on which what is deprecated on `day` may be gone. */
export function removableFrom(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + monthsMin);
  return date.toISOString().slice(0, day.length);
}

/** Until when it stays at least, as the reason of a deprecation says; undefined where it does not. */
export const statedUntil = (reason: string) => /\bUntil (\d{4}-\d{2}-\d{2})\.?$/.exec(reason)?.[1];

/**
 * Why a deprecation of `today` cannot be published as it is; undefined when it can. One that had other words before keeps
 * its day, or gets a later one.
 */
export function refuseDeprecation(
  coordinate: string,
  { reason, reasonBefore }: { reason: string; reasonBefore: string | undefined },
  today: string,
): string | undefined {
  const earliest = (reasonBefore && statedUntil(reasonBefore)) ?? removableFrom(today);
  if ((statedUntil(reason) ?? '') >= earliest) return undefined;
  return `The reason of ${coordinate} says what to use instead and ends with the day until which it stays, six months ahead and no earlier than was said before: "Until ${earliest}."`;
}

export interface Deprecation {
  /** Since when, by the changelog. */
  since: string | undefined;
  /** As the published schema gives it; undefined: it is not deprecated there. */
  reason: string | undefined;
}

/** Whether what is deprecated so may be gone on `today`: six months after it was announced, and not before it was said. */
export const isRipe = ({ since, reason }: Deprecation, today: string): boolean =>
  since !== undefined &&
  reason !== undefined &&
  removableFrom(since) <= today &&
  (statedUntil(reason) ?? '9') <= today;
