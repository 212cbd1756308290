/** Applies the rules to what is known of one attempt, and keeps and tells what changed. */
import { toChanges } from './domain/alert-changes.ts';
import { endedAt, initialState, nextAlertMs, observe, openWindows, type Window } from './domain/windows.ts';
import type { Evaluation, LockedAttempt, ObservationBatch, ProctoringSession } from './ports.ts';

/**
 * How long what a page sees may take to be heard here. The clock alone makes an alert only after this, and only when
 * nothing was heard for as long: a page that sends off what it kept while offline is heard out first.
 */
export const reportDelayMs = 2_000;
/** A batch that never comes keeps those behind it waiting for this long. */
export const gapPatienceMs = 30_000;
/** An attempt raises at most this many alerts: a flood of them tells a teacher nothing more. Observations are kept all the same. */
const alertsMax = 500;

/** Whether a batch has just come and is all that is known (`observations`), or the clock says how much time has gone by (`clock`). */
export type Reading = 'observations' | 'clock';

/** Answers the highest batch such that it and all before it are stored. */
export async function applyRules(attempt: LockedAttempt, reading: Reading, now: number): Promise<number> {
  const { session } = attempt;
  const known = await attempt.alerts();
  const { submittedAt } = session;
  const batches = await attempt.batchesAfter(submittedAt ? 0 : session.acceptedBatch);
  const { windows, ...outcome } = submittedAt
    ? evaluateWhole(session, batches, submittedAt)
    : evaluateNext(session, batches, reading, now);
  const changes = toChanges(known, windows, submittedAt !== null);
  const room = Math.max(0, alertsMax - known.length);
  const raised = changes.filter(({ effect }) => effect === 'RAISED').slice(0, room);
  await attempt.save(
    {
      ...outcome,
      changes: changes.filter((change) => change.effect !== 'RAISED' || raised.includes(change)),
    },
    new Date(now),
  );
  return outcome.acceptedBatch;
}

type WindowsOutcome = Omit<Evaluation, 'changes'> & { windows: Window[] };

/**
 * Takes in the batches that follow without a gap. Those beyond one wait for it to be filled, or given up; what fills a gap
 * that was given up counts at the hand-in.
 */
function evaluateNext(
  session: ProctoringSession,
  stored: ObservationBatch[],
  reading: Reading,
  now: number,
): WindowsOutcome {
  const ahead = stored.filter(({ batch }) => batch > session.takenBatch);
  const takenBatch = lastTaken(session.takenBatch, ahead, now);
  const next = ahead.filter(({ batch }) => batch <= takenBatch);
  const { monitor, windows } = fold(session.monitor, next);
  const startedMs = session.startedAt.getTime();
  const clockMs = reading === 'clock' ? now - startedMs - reportDelayMs : 0;
  const untilMs = Math.max(monitor.seenUntilMs, clockMs);
  const alertMs = nextAlertMs(monitor, untilMs);
  const heardMs = reading === 'observations' ? now : (session.heardAt?.getTime() ?? startedMs);
  return {
    acceptedBatch: lastWithoutGap(session.acceptedBatch, stored),
    takenBatch,
    monitor,
    windows: [...windows, ...openWindows(monitor, untilMs)],
    nextCheckAt:
      alertMs === undefined ? null : new Date(Math.max(startedMs + alertMs, heardMs) + reportDelayMs),
  };
}

/** After the hand-in everything is known that will be, but for late batches: all batches are looked at, gaps or not. */
function evaluateWhole(
  session: ProctoringSession,
  stored: ObservationBatch[],
  submittedAt: Date,
): WindowsOutcome {
  const endMs = submittedAt.getTime() - session.startedAt.getTime();
  const { monitor, windows } = fold(initialState, stored);
  return {
    acceptedBatch: lastWithoutGap(0, stored),
    takenBatch: stored.at(-1)?.batch ?? 0,
    monitor,
    windows: endedAt([...windows, ...openWindows(monitor, endMs)], endMs),
    nextCheckAt: null,
  };
}

function fold(monitor: ProctoringSession['monitor'], batches: ObservationBatch[]) {
  const windows: Window[] = [];
  for (const { observations } of batches) {
    const seen = observe(monitor, observations);
    monitor = seen.state;
    windows.push(...seen.windows);
  }
  return { monitor, windows };
}

/** As far as there is no gap, and beyond those behind which a batch has waited long enough. */
function lastTaken(taken: number, ahead: ObservationBatch[], now: number): number {
  const waited = ahead.filter(({ receivedAt }) => now - receivedAt.getTime() >= gapPatienceMs).at(-1);
  const from = Math.max(taken, waited?.batch ?? 0);
  return lastWithoutGap(
    from,
    ahead.filter(({ batch }) => batch > from),
  );
}

function lastWithoutGap(accepted: number, stored: ObservationBatch[]): number {
  for (const { batch } of stored) {
    if (batch > accepted + 1) break;
    accepted = batch;
  }
  return accepted;
}
