/** Stores what is told of ended turns beside the work, so that no answer waits for it, and forgets what is too old. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { expiredDays, toKeptSteps, type KeptTrace } from './domain/kept-trace.ts';
import type { TurnTrace } from './domain/turn-trace.ts';
import type { TraceStore } from './ports.ts';

export interface TraceKeeperDeps {
  traces: TraceStore;
  clock: Clock;
  logger: Logger;
}
export interface TraceKeeper {
  /** Never throws, and never waits. */
  keep(turn: { id: string; classroomId: string; attempts: number }, trace: TurnTrace): void;
  /** Of turns that were erased; nobody can read them any more, whether this succeeds or not. Never throws, and never waits. */
  forget(turnIds: readonly string[]): void;
  /** Resolves once all that was handed over is stored or given up. */
  settled(): Promise<void>;
}

/** More than that is dropped while the store is away. */
const waitingMax = 1_000;
const attemptsMax = 3;
const againMs = 500;
const attemptMaxMs = 3_000;
const forgottenAtOnce = 500;

export function createTraceKeeper({ traces, clock, logger }: TraceKeeperDeps): TraceKeeper {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  /** One after the other, so that what is forgotten was stored before. */
  function enqueue(turnId: string, what: string, work: (signal: AbortSignal) => Promise<unknown>): void {
    if (waiting >= waitingMax) return logger.warn({ turnId }, `${what}: too many wait for the store`);
    waiting += 1;
    last = last.then(() => attempt(turnId, what, work)).finally(() => (waiting -= 1));
  }

  async function attempt(turnId: string, what: string, work: (signal: AbortSignal) => Promise<unknown>) {
    for (let times = 1; ; times += 1) {
      try {
        return void (await work(AbortSignal.timeout(attemptMaxMs)));
      } catch (error) {
        if (times >= attemptsMax) return logger.warn({ err: error, turnId }, what);
        await clock.sleep(againMs * times);
      }
    }
  }

  return {
    keep({ id: turnId, classroomId, attempts }, trace) {
      const endedAt = new Date(clock.now()).toISOString();
      const kept: KeptTrace = { turnId, classroomId, endedAt, attempts, steps: toKeptSteps(trace.steps()) };
      enqueue(turnId, 'the trace of a turn could not be kept', (signal) => traces.add(kept, signal));
    },
    forget(turnIds) {
      for (const turnId of turnIds)
        enqueue(turnId, 'the trace of an erased turn stays until it is old', (signal) =>
          traces.forget(turnId, signal),
        );
    },
    settled: () => last,
  };
}

/** One step of upkeep: false when nothing was too old. Throws when the store does not answer. */
export async function forgetOldTraces(
  { traces, clock }: Pick<TraceKeeperDeps, 'traces' | 'clock'>,
  signal: AbortSignal,
): Promise<boolean> {
  let forgotten = 0;
  for (const day of expiredDays(clock.now()))
    forgotten += await traces.forgetDay(day, forgottenAtOnce, signal);
  return forgotten > 0;
}
