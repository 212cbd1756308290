/** Stores what is told of ended turns beside the work, so that no answer waits for it. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { toKeptSteps, type KeptTrace } from './domain/kept-trace.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import type { ConversationStore, TraceStore } from './ports.ts';
import { forgetErased } from './sweep-traces.ts';

export interface TraceKeeperDeps {
  traces: TraceStore;
  turns: Pick<ConversationStore, 'existing'>;
  clock: Clock;
  logger: Logger;
}
export interface TraceKeeper {
  /** Never throws, and never waits. */
  keep(turn: { id: string; classroomId: string; attempts: number }, trace: TurnTrace): void;
  /** Resolves once all that was handed over is stored or given up. */
  settled(): Promise<void>;
}

/** More than that is dropped, the newest first, while the store is away. */
const waitingMax = 200;
const attemptsMax = 3;
const againMs = 500;
const attemptMaxMs = 3_000;

export function createTraceKeeper({ traces, turns, clock, logger }: TraceKeeperDeps): TraceKeeper {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  async function store(trace: KeptTrace): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const signal = AbortSignal.timeout(attemptMaxMs);
        await traces.add(trace, signal);
        // It may have waited so long that its turn was erased, and whoever erased it has looked for traces before.
        return await forgetErased({ traces, turns }, [trace.turnId], signal);
      } catch (error) {
        if (attempt < attemptsMax) await clock.sleep(againMs * attempt);
        else
          return logger.warn({ err: error, turnId: trace.turnId }, 'the trace of a turn could not be kept');
      }
    }
  }

  return {
    keep({ id: turnId, classroomId, attempts }, trace) {
      if (waiting >= waitingMax)
        return logger.warn({ turnId }, 'the trace of a turn is not kept: too many wait for the store');
      const endedAt = new Date(clock.now()).toISOString();
      const kept = { turnId, classroomId, endedAt, attempts, steps: toKeptSteps(trace.steps()) };
      waiting += 1;
      last = last.then(() => store(kept)).finally(() => (waiting -= 1));
    },
    settled: () => last,
  };
}
