/** What each listener should have heard, against what each has. Pure. */

export interface Tally {
  /** Events that were sent and not heard, over all listeners. */
  missed: number;
  /** Events that were heard again. */
  doubled: number;
  /** Events that came after a later one. */
  disordered: number;
}

/** `sent` and `heard` are numbers of events, in the order in which they were sent and heard. */
export function tally(sent: readonly number[], heard: readonly number[]): Tally {
  const seen = new Set(heard);
  return {
    missed: sent.filter((number) => !seen.has(number)).length,
    doubled: heard.length - seen.size,
    disordered: heard.filter((number, at) => at > 0 && number < (heard[at - 1] as number)).length,
  };
}

/** Nearest rank; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
