/** Hands in what its time has run out on, whether or not the student's browser is still there. */
import type { Dependencies } from '../dependencies.ts';
import { closeAttempt } from './close-attempt.ts';
import { graceMs, isOver } from './domain/sitting-time.ts';
import type { Overdue } from './ports.ts';

type Deps = Pick<Dependencies, 'records' | 'transact' | 'clock' | 'logger'>;

const sweepEveryMs = 1_000;
const attemptsPerPage = 200;

/**
 * Looks once at every attempt that is overdue. Safe in several processes at once: an attempt is locked while it is looked
 * at, and whoever comes second finds it handed in. One that fails is logged and keeps no other waiting.
 */
export async function handInOverdue(deps: Deps, signal?: AbortSignal): Promise<void> {
  const { records, clock, logger } = deps;
  const before = new Date(clock.now() - graceMs);
  let page: Overdue[] = [];
  do {
    page = await records.attempts.overdue(before, attemptsPerPage, page.at(-1));
    for (const { id: attemptId } of page) {
      if (signal?.aborted) return;
      await handIn(deps, attemptId).catch((error: unknown) =>
        logger.error({ err: error, attemptId }, 'an attempt could not be handed in'),
      );
    }
  } while (page.length === attemptsPerPage);
}

async function handIn({ transact, clock }: Deps, attemptId: string): Promise<void> {
  await transact(async (work) => {
    const [found] = await work.records.attempts.byIds([attemptId]);
    const assessment = found && (await work.records.assessments.lock(found.assessmentId, 'share'));
    const attempt = await work.records.attempts.lock(attemptId, 'update');
    // It may have been handed in, or given more time, since it was found.
    if (!assessment || !attempt?.endsAt || attempt.submittedAt) return;
    if (!isOver(attempt.endsAt, clock.now())) return;
    await closeAttempt(work, {
      ...{ attempt, assessment },
      submittedAt: attempt.endsAt,
      submittedBy: 'CLOCK',
      caller: null,
    });
  });
}

/** Looks every second for as long as the service runs; an outage is waited out and logged once. `close` waits for the attempt in hand. */
export function startHandingIn(deps: Deps): { close(): Promise<void> } {
  const stop = new AbortController();
  const { signal } = stop;
  async function run() {
    let failing = false;
    while (!signal.aborted) {
      const failure = await handInOverdue(deps, signal).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (failure && !failing) deps.logger.warn({ err: failure.error }, 'attempts cannot be handed in now');
      if (!failure && failing) deps.logger.info('attempts are handed in again');
      failing = failure !== undefined;
      await deps.clock.sleep(sweepEveryMs, signal).catch(() => undefined);
    }
  }
  const running = run();
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}
