/** How often something may be done. */

/** Counts uses of a key in a sliding window. */
export interface Limiter {
  /** Counts one use, or refuses it with the moment (ms) at which one is free again. */
  take(key: string, limit: Limit): Promise<Allowance>;
  /** As `take`, without counting. */
  peek(key: string, limit: Limit): Promise<Allowance>;
}
export type Allowance = { allowed: true } | { allowed: false; retryAt: number };
export interface Limit {
  /** Uses per window; 0 switches the limit off. */
  limit: number;
  windowMs: number;
}

/** The limits that core keeps. */
export interface Limits {
  uploads: Limit;
  failedSignInsPerAccount: Limit;
  failedSignInsPerIp: Limit;
  /** Generous, because a school sits behind one address; it bounds guessing of sign-up codes and of known addresses. */
  signUpsPerIp: Limit;
  /** Every try counts, so that join codes cannot be guessed. */
  joinsPerPerson: Limit;
  /** Lines that one person writes into meetings. */
  meetingLines: Limit;
}

const minuteMs = 60_000;

/** The limits for the numbers that can be configured; the others are fixed. */
export function createLimits(configured: {
  uploadsPerHour: number;
  failedSignInsPerAccount: number;
  failedSignInsPerIp: number;
}): Limits {
  return {
    uploads: { limit: configured.uploadsPerHour, windowMs: 60 * minuteMs },
    failedSignInsPerAccount: { limit: configured.failedSignInsPerAccount, windowMs: 5 * minuteMs },
    failedSignInsPerIp: { limit: configured.failedSignInsPerIp, windowMs: 5 * minuteMs },
    signUpsPerIp: { limit: 300, windowMs: 60 * minuteMs },
    joinsPerPerson: { limit: 30, windowMs: 10 * minuteMs },
    meetingLines: { limit: 60, windowMs: minuteMs },
  };
}
