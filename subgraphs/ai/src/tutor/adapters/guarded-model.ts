/** A language model that is asked once more where nothing was said yet, and left alone for a while when it keeps failing. */
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard, isHeldBack } from '@ensure-study/kit/resilience';
import { ModelFailure, type TutorModel } from '../ports.ts';

export interface GuardedModelOptions {
  model: TutorModel;
  logger: Logger;
  /** How long it is left alone; 10 000 when absent. */
  restMs?: number;
}

const failuresMax = 5;
const again = { timesMax: 1, fromMs: 200, mostMs: 400 };

/** The same model. Requests that end before the first word count for the breaker; what breaks off later is told to the caller. */
export function createGuardedModel({ model, logger, restMs = 10_000 }: GuardedModelOptions): TutorModel {
  const { name } = model;
  const once = createGuard({
    name,
    breaker: {
      ...{ failuresMax, restMs },
      onBreak: () => logger.warn({ model: name }, 'the language model is left alone for a while'),
      onReset: () => logger.info({ model: name }, 'the language model answers again'),
    },
    isFailure: (error) => error instanceof ModelFailure,
  });
  const twice = createGuard({
    name,
    retry: again,
    isFailure: (error) => error instanceof ModelFailure && error.isPassing,
  });
  return {
    ...model,
    async *stream(messages, signal, totalMs, told) {
      const until = performance.now() + totalMs;
      const begin = async () => {
        const left = Math.max(1, until - performance.now());
        const pieces = model.stream(messages, signal, left, told)[Symbol.asyncIterator]();
        return { pieces, first: await pieces.next() };
      };
      const { pieces, first } = await twice(() => once(begin), signal).catch((error: unknown) => {
        signal.throwIfAborted();
        throw isHeldBack(error)
          ? new ModelFailure('it has failed too often and is left alone', { isUnasked: true })
          : error;
      });
      try {
        for (let next = first; !next.done; next = await pieces.next()) yield next.value;
      } finally {
        await pieces.return?.();
      }
    },
  };
}
