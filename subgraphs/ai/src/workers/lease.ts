/** A lease on a piece of work, kept while the work goes on. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';

/** Another holder has the piece of work, or it has ended: whatever this one still does counts for nothing. */
export class LeaseLost extends Error {
  constructor() {
    super('The lease of this piece of work is lost.');
    this.name = 'LeaseLost';
  }
}

export interface KeepLeaseOptions {
  /** Prolongs the lease by `leaseMs` from now; rejects with LeaseLost when another holder has the work. */
  renew(): Promise<void>;
  leaseMs: number;
  clock: Clock;
  /** Carries what the work is. */
  logger: Logger;
}
export interface KeptLease {
  /** Aborts as soon as another holder is known. */
  lost: AbortSignal;
  /** Renews now: for who hears that the lease may be lost. */
  check(): void;
  stop(): void;
}

/** Renews three times in the life of a lease until stopped; a renewal that fails for another reason is tried again. */
export function keepLease({ renew, leaseMs, clock, logger }: KeepLeaseOptions): KeptLease {
  const lost = new AbortController();
  const stop = new AbortController();
  const renewNow = async () => {
    try {
      await renew();
    } catch (error) {
      if (error instanceof LeaseLost) lost.abort(error);
      else logger.warn({ err: error }, 'a lease could not be renewed');
    }
  };
  const renewing = async () => {
    while (!lost.signal.aborted) {
      await clock.sleep(leaseMs / 3, stop.signal);
      await renewNow();
    }
  };
  // What ends the sleep is `stop`.
  renewing().catch(() => undefined);
  return { lost: lost.signal, check: () => void renewNow(), stop: () => stop.abort() };
}
