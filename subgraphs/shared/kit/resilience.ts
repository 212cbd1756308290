/** What keeps a dependency that is slow or away from taking everything else with it, in one place. */
import { AsyncResource } from 'node:async_hooks';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';

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
      // What has waited would run in the context of whoever made room for it, its trace included.
      return await policy.execute(AsyncResource.bind(work), signal);
    } catch (error) {
      throw error instanceof BulkheadRejectedError ? new Overloaded(name) : error;
    }
  };
}
