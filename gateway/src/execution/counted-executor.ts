/** Knows whether anything is under way by an executor, which is replaced one day and must not be closed before. */
import type { OperationExecutor, PlannedOperation } from './ports.ts';

export interface CountedExecutor<P extends PlannedOperation> {
  executor: OperationExecutor<P>;
  /** Nothing runs now; what is planned and has not begun is not counted. */
  isIdle(): boolean;
}

export function createCountedExecutor<P extends PlannedOperation>(
  inner: OperationExecutor<P>,
): CountedExecutor<P> {
  let running = 0;
  async function counted<T>(run: () => Promise<T>): Promise<T> {
    running += 1;
    try {
      return await run();
    } finally {
      running -= 1;
    }
  }
  return {
    executor: {
      apiSchema: inner.apiSchema,
      supergraphSdl: inner.supergraphSdl,
      plan: (request) => inner.plan(request),
      execute: (...operation) => counted(() => inner.execute(...operation)),
      executeEvent: (...event) => counted(() => inner.executeEvent(...event)),
    },
    isIdle: () => running === 0,
  };
}
