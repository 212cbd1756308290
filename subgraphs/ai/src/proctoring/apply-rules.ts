/** Applies the rules to what is known of one attempt, and keeps and tells what changed. */
import { toChanges, type AlertChange, type KnownAlert } from './domain/alert-changes.ts';
import type { Observation } from './domain/rules.ts';
import {
  endedAt,
  initialState,
  nextAlertMs,
  observe,
  openWindows,
  type MonitorState,
  type Window,
} from './domain/windows.ts';
import type { Evaluation, LockedAttempt, ProctoringSession, StoredBatch } from './ports.ts';

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
  const stored = await attempt.batchesAfter(session.acceptedBatch);
  const acceptedBatch = lastWithoutGap(session.acceptedBatch, stored);
  const evaluation =
    session.submittedAt === null
      ? await evaluateNext(attempt, stored, reading, now)
      : reading === 'clock'
        ? await evaluateWhole(attempt, stored, session.submittedAt)
        : evaluateLater(session, now);
  await attempt.save({ acceptedBatch, ...evaluation }, new Date(now));
  return acceptedBatch;
}

type Reached = Omit<Evaluation, 'acceptedBatch'>;

/**
 * Takes in the batches that follow without a gap. Those beyond one wait for it to be filled, or given up; what fills a gap
 * that was given up counts at the hand-in.
 */
async function evaluateNext(
  attempt: LockedAttempt,
  stored: StoredBatch[],
  reading: Reading,
  now: number,
): Promise<Reached> {
  const { session } = attempt;
  const ahead = stored.filter(({ batch }) => batch > session.takenBatch);
  const takenBatch = lastTaken(session.takenBatch, ahead, now);
  const next = attempt.observations(session.takenBatch, takenBatch);
  const { monitor, windows } = await fold(session.monitor, next);
  const startedMs = session.startedAt.getTime();
  const heardMs = reading === 'observations' ? now : (session.heardAt?.getTime() ?? startedMs);
  const untilMs = Math.max(monitor.seenUntilMs, untilByClock(startedMs, heardMs, now));
  const checks = [
    alertCheckMs(monitor, { untilMs, startedMs, heardMs }),
    ...ahead
      .filter(({ batch }) => batch > takenBatch)
      .map(({ receivedAt }) => receivedAt.getTime() + gapPatienceMs),
  ].filter((ms) => ms !== undefined);
  return {
    takenBatch,
    monitor,
    changes: bounded(await attempt.alerts(), [...windows, ...openWindows(monitor, untilMs)], false),
    nextCheckAt: checks.length === 0 ? null : new Date(Math.min(...checks)),
  };
}

/** After the hand-in everything is known that will be, but for late batches: all batches are looked at, gaps or not. */
async function evaluateWhole(
  attempt: LockedAttempt,
  stored: StoredBatch[],
  submittedAt: Date,
): Promise<Reached> {
  const { session } = attempt;
  const endMs = submittedAt.getTime() - session.startedAt.getTime();
  const takenBatch = stored.at(-1)?.batch ?? session.acceptedBatch;
  const { monitor, windows } = await fold(initialState, attempt.observations(0, takenBatch));
  const all = endedAt([...windows, ...openWindows(monitor, endMs)], endMs);
  return {
    takenBatch,
    monitor,
    changes: bounded(await attempt.alerts(), all, true),
    nextCheckAt: null,
  };
}

/** Late batches are looked at together a moment later: each of them makes everything count anew. */
function evaluateLater({ takenBatch, monitor, nextCheckAt }: ProctoringSession, now: number): Reached {
  return { takenBatch, monitor, changes: [], nextCheckAt: nextCheckAt ?? new Date(now + reportDelayMs) };
}

/** How far the clock alone says that what goes on has gone on, in ms since the attempt began. */
const untilByClock = (startedMs: number, heardMs: number, now: number) =>
  now - heardMs < reportDelayMs ? 0 : now - startedMs - reportDelayMs;

function alertCheckMs(
  monitor: MonitorState,
  { untilMs, startedMs, heardMs }: { untilMs: number; startedMs: number; heardMs: number },
): number | undefined {
  const alertMs = nextAlertMs(monitor, untilMs);
  return alertMs === undefined ? undefined : Math.max(startedMs + alertMs, heardMs) + reportDelayMs;
}

/** What changes, with no more new alerts than an attempt may raise. */
function bounded(known: KnownAlert[], windows: Window[], whole: boolean): AlertChange[] {
  let room = alertsMax - known.length;
  return toChanges(known, windows, whole).filter(({ effect }) => effect !== 'RAISED' || room-- > 0);
}

async function fold(monitor: MonitorState, batches: AsyncIterable<Observation[]>) {
  const windows: Window[] = [];
  for await (const observations of batches) {
    const seen = observe(monitor, observations);
    monitor = seen.state;
    windows.push(...seen.windows);
  }
  return { monitor, windows };
}

/** As far as there is no gap, and beyond those behind which a batch has waited long enough. */
function lastTaken(taken: number, ahead: StoredBatch[], now: number): number {
  const waited = ahead.filter(({ receivedAt }) => now - receivedAt.getTime() >= gapPatienceMs).at(-1);
  const from = Math.max(taken, waited?.batch ?? 0);
  return lastWithoutGap(
    from,
    ahead.filter(({ batch }) => batch > from),
  );
}

function lastWithoutGap(accepted: number, stored: StoredBatch[]): number {
  for (const { batch } of stored) {
    if (batch > accepted + 1) break;
    accepted = batch;
  }
  return accepted;
}
