/** What keeps a dependency that is slow or away from taking everything else with it, in one place: cockatiel's policies. */
import { AsyncResource } from 'node:async_hooks';
import {
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  noop,
  retry,
  wrap,
  type IPolicy,
} from 'cockatiel';
import { withDeadline } from './deadline.ts';

/** So much waits for a dependency already that this was not begun. */
export class Overloaded extends Error {
  constructor(name: string) {
    super(`Too much waits for ${name}.`);
    this.name = 'Overloaded';
  }
}

export interface BulkheadOptions {
  /** Of the dependency. */
  name: string;
  /** Done at a time. */
  runningMax: number;
  /** That wait their turn; whoever comes then is refused. */
  waitingMax: number;
}
export type Bulkhead = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Lets in so much at a time. Rejects with Overloaded when too much waits; what is aborted while it waits is not begun. */
export function createBulkhead({ name, runningMax, waitingMax }: BulkheadOptions): Bulkhead {
  const policy = bulkhead(runningMax, waitingMax);
  return async (work, signal) => {
    try {
      // What has waited would run in the context of whoever made room for it, its trace included. The policy itself is not
      // told of the signal: what it finds given up makes room for nobody else.
      return await policy.execute(
        AsyncResource.bind(async () => {
          signal?.throwIfAborted();
          return work();
        }),
      );
    } catch (error) {
      throw error instanceof BulkheadRejectedError ? new Overloaded(name) : error;
    }
  };
}

export interface GuardOptions {
  /** Of the dependency. */
  name: string;
  /** Of one call, its wait and all its attempts included. */
  deadlineMs?: number;
  /** Of one attempt, from when it is begun; what takes longer is a failure. */
  attemptMs?: number;
  bulkhead?: Omit<BulkheadOptions, 'name'>;
  /** Again after a failure, for calls that may be repeated, with a jittered wait that doubles. */
  retry?: { timesMax: number; fromMs: number; mostMs: number };
  /** Asks it no more for `restMs` once so many attempts in a row have failed. */
  breaker?: {
    failuresMax: number;
    restMs: number;
    /** Once an outage: not again when an attempt after a rest fails as well. */
    onBreak?(why: unknown): void;
    onReset?(): void;
  };
  /** Which errors are failures of the dependency rather than of what it was asked. Default: all. */
  isFailure?(error: Error): boolean;
}
/** Rejects with what `work` rejects with, DeadlineExceeded, or an error of which `isHeldBack` is true. */
export type Guard = <T>(
  work: (signal: AbortSignal | undefined) => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/** Guards the calls of one dependency; the guard remembers, so there is one for each. */
export function createGuard(options: GuardOptions): Guard {
  const { name, deadlineMs, attemptMs } = options;
  const policy = createPolicy(options);
  const inTurn: Bulkhead = options.bulkhead
    ? createBulkhead({ name, ...options.bulkhead })
    : (work) => work();
  const within = <T>(ms: number | undefined, signal: AbortSignal | undefined, work: Work<T>): Promise<T> =>
    ms === undefined ? work(signal) : withDeadline(name, ms, signal, work);
  return (work, signal) =>
    within(deadlineMs, signal, (inTime) =>
      inTurn(() => policy.execute(() => within(attemptMs, inTime, work), inTime), inTime),
    );
}

type Work<T> = (signal: AbortSignal | undefined) => Promise<T>;

function createPolicy({ retry: again, breaker, isFailure = () => true }: GuardOptions): IPolicy {
  const failure = handleWhen(isFailure);
  const policies: IPolicy[] = [];
  if (again) {
    // Jittered by default.
    const backoff = new ExponentialBackoff({ initialDelay: again.fromMs, maxDelay: again.mostMs });
    policies.push(retry(failure, { maxAttempts: again.timesMax, backoff }));
  }
  if (breaker) {
    const { failuresMax, restMs, onBreak, onReset } = breaker;
    const circuit = circuitBreaker(failure, {
      halfOpenAfter: restMs,
      breaker: new ConsecutiveBreaker(failuresMax),
    });
    let isTold = false;
    circuit.onBreak((why) => {
      if (!isTold) onBreak?.('error' in why ? why.error : undefined);
      isTold = true;
    });
    circuit.onReset(() => {
      isTold = false;
      onReset?.();
    });
    policies.push(circuit);
  }
  return policies.length > 0 ? wrap(...policies) : noop;
}

/** Whether a guard has held a call back: because too much waits, or because too much has failed. */
export const isHeldBack = (error: unknown): boolean =>
  error instanceof Overloaded || isBrokenCircuitError(error);
