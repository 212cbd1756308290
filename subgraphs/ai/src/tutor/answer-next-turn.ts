/** One step of a worker: takes a turn that waits, answers it under a lease, and ends it with a stated outcome. */
import type { Clock } from '@ensure-study/kit/clock';
import { answerQuestion, type AnswerDeps } from './answer-question.ts';
import { LeaseLost, type ClaimedTurn, type TurnQueue } from './ports.ts';

export interface AnswerTurnDeps extends AnswerDeps {
  queue: TurnQueue;
  clock: Clock;
}
export interface AnswerTurnSettings {
  /** A worker that dies is replaced after this time at the latest. */
  leaseMs: number;
  /** One attempt at an answer, everything included. */
  attemptMaxMs: number;
  attemptsMax: number;
}
export const answerTurnDefaults: AnswerTurnSettings = {
  leaseMs: 6_000,
  attemptMaxMs: 90_000,
  attemptsMax: 5,
};

const historyTurns = 10;
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
  try {
    if (isSpent) await fail(deps, turn);
    else await underLease(deps, turn, signal, settings);
  } catch (error) {
    await giveBack(deps, turn, { error, isStopping: signal.aborted, settings });
  }
  return true;
}

async function underLease(
  deps: AnswerTurnDeps,
  turn: ClaimedTurn,
  stop: AbortSignal,
  settings: AnswerTurnSettings,
): Promise<void> {
  const { queue } = deps;
  const lease = holdLease(deps, turn, settings.leaseMs);
  const signal = AbortSignal.any([stop, lease.signal, AbortSignal.timeout(settings.attemptMaxMs)]);
  try {
    const history = await queue.historyOf(turn, historyTurns);
    const said = { answer: turn.answer, citations: turn.citations };
    const { classroomId, question } = turn;
    const ending = await answerQuestion(deps, { classroomId, question, history, said, signal }, (parts) =>
      queue.append(turn, parts),
    );
    await queue.finish(turn, ending);
  } finally {
    lease.close();
  }
}

/** Renews the lease until closed; its signal aborts when the lease is lost. */
function holdLease({ queue, clock, logger }: AnswerTurnDeps, turn: ClaimedTurn, leaseMs: number) {
  const closing = new AbortController();
  const lost = new AbortController();
  const renewing = (async () => {
    while (!lost.signal.aborted) {
      await clock.sleep(leaseMs / 3, closing.signal);
      await queue.renew(turn, leaseMs).catch((error: unknown) => {
        if (error instanceof LeaseLost) lost.abort(error);
        else logger.warn({ err: error, turnId: turn.id }, 'a lease could not be renewed');
      });
    }
  })();
  renewing.catch(() => undefined);
  return { signal: lost.signal, close: () => closing.abort() };
}

interface Failure {
  error: unknown;
  isStopping: boolean;
  settings: AnswerTurnSettings;
}

/** What could not be answered waits for another attempt, or ends. Without the database the lease runs out by itself. */
async function giveBack(
  deps: AnswerTurnDeps,
  turn: ClaimedTurn,
  { error, isStopping, settings }: Failure,
): Promise<void> {
  const { queue, logger } = deps;
  if (error instanceof LeaseLost) return logger.warn({ turnId: turn.id }, error.message);
  if (!isStopping)
    logger.error({ err: error, turnId: turn.id, attempts: turn.attempts }, 'an attempt to answer failed');
  try {
    if (isStopping) await queue.release(turn, 0);
    else if (turn.attempts >= settings.attemptsMax) await fail(deps, turn);
    else await queue.release(turn, retryAfterMs * turn.attempts);
  } catch (unreleased) {
    logger.warn({ err: unreleased, turnId: turn.id }, 'a turn could not be given back; its lease runs out');
  }
}

function fail({ queue }: AnswerTurnDeps, turn: ClaimedTurn): Promise<void> {
  return queue.finish(turn, {
    outcome: 'FAILED',
    reason: 'The question could not be answered after several attempts. Please ask it again.',
  });
}
