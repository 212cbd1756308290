/** One step of a worker: takes a turn that waits, answers it under a lease, and ends it with a stated outcome. */
import type { Clock } from '@ensure-study/kit/clock';
import { rootSpan, type Tracing } from '@ensure-study/kit/tracing';
import { isOutage } from '@ensure-study/stores/sql/outage';
import { keepLease, LeaseLost } from '../workers/lease.ts';
import { answerTurn, type AnswerOneDeps } from './answer-turn.ts';
import { createTurnTrace, type TurnTrace } from './domain/turn-trace.ts';
import type { ClaimedTurn } from './ports.ts';
import type { TurnsInHand } from './turns-in-hand.ts';

export interface AnswerTurnDeps extends AnswerOneDeps {
  /** Tells of turns that may have been stopped; without it a stop is heard with the next renewal or write. */
  inHand?: TurnsInHand;
  clock: Clock;
  tracing?: Tracing;
}
export interface AnswerTurnSettings {
  /** A worker that dies is replaced after this time at the latest. */
  leaseMs: number;
  /** One attempt at an answer, everything included. */
  attemptMaxMs: number;
  /** Of these, for language models; the rest is for finding passages and quoting them. */
  modelsMs: number;
  attemptsMax: number;
}
export const answerTurnDefaults: AnswerTurnSettings = {
  leaseMs: 6_000,
  attemptMaxMs: 90_000,
  modelsMs: 75_000,
  attemptsMax: 5,
};

const retryAfterMs = 1_000;

/** False when no turn waits. Throws only when the queue cannot be reached before a turn is taken. */
export async function answerNextTurn(
  deps: AnswerTurnDeps,
  signal: AbortSignal,
  settings = answerTurnDefaults,
): Promise<boolean> {
  const turn = await deps.queue.claim(settings.leaseMs);
  if (!turn) return false;
  const isSpent = turn.attempts > settings.attemptsMax;
  const trace = createTurnTrace(() => performance.now());
  try {
    if (isSpent) await fail(deps, turn, trace);
    else
      await rootSpan(deps.tracing, 'answer turn', traced(turn), () =>
        underLease({ deps, turn, trace }, signal, settings),
      );
  } catch (error) {
    await giveBack({ deps, turn, trace }, { error, isStopping: signal.aborted, settings });
  }
  return true;
}

/** In the trace of who asked. */
const traced = ({ traceparent: parent, attempts }: ClaimedTurn) =>
  ({ kind: 'consumer', parent, attributes: { 'ensure.attempt': attempts } }) as const;

interface Attempt {
  deps: AnswerTurnDeps;
  turn: ClaimedTurn;
  trace: TurnTrace;
}

async function underLease(
  { deps, turn, trace }: Attempt,
  stop: AbortSignal,
  settings: AnswerTurnSettings,
): Promise<void> {
  const { queue, clock, logger } = deps;
  const { leaseMs, modelsMs } = settings;
  const lease = keepLease({
    renew: () => queue.renew(turn, leaseMs),
    ...{ leaseMs, clock, logger: logger.child({ turnId: turn.id }) },
  });
  const letGo = deps.inHand?.hold(turn.id, lease.check);
  const signal = AbortSignal.any([stop, lease.lost, AbortSignal.timeout(settings.attemptMaxMs)]);
  try {
    await answerTurn({ deps, turn, trace }, { signal, modelsMs });
  } finally {
    letGo?.();
    lease.stop();
  }
}

interface Failure {
  error: unknown;
  isStopping: boolean;
  settings: AnswerTurnSettings;
}

/**
 * What could not be answered waits for another attempt, or ends. An attempt that a stop or an outage ended does not count.
 * Without the database the lease runs out by itself.
 */
async function giveBack(
  { deps, turn, trace }: Attempt,
  { error, isStopping, settings }: Failure,
): Promise<void> {
  const { queue, logger } = deps;
  // Stopped by who asked, or taken over by another worker.
  if (error instanceof LeaseLost) return logger.info({ turnId: turn.id }, error.message);
  if (!isStopping)
    logger.error({ err: error, turnId: turn.id, attempts: turn.attempts }, 'an attempt to answer failed');
  // Its message may say what nobody need read.
  trace.begin('failure')({ error: error instanceof Error ? error.name : 'unknown' });
  const delayMs = retryAfterMs * turn.attempts;
  try {
    if (isStopping) await queue.release(turn, { delayMs: 0, isCounted: false });
    else if (isOutage(error)) await queue.release(turn, { delayMs, isCounted: false });
    else if (turn.attempts >= settings.attemptsMax) await fail(deps, turn, trace);
    else await queue.release(turn, { delayMs, isCounted: true });
  } catch (unreleased) {
    logger.warn({ err: unreleased, turnId: turn.id }, 'a turn could not be given back; its lease runs out');
  }
}

async function fail({ queue, traces }: AnswerTurnDeps, turn: ClaimedTurn, trace: TurnTrace): Promise<void> {
  const stored = trace.begin('end');
  await queue.finish(turn, {
    outcome: 'FAILED',
    reason: 'The question could not be answered after several attempts. Please ask it again.',
  });
  stored({ outcome: 'FAILED' });
  traces?.keep(turn, trace);
}
