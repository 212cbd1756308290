/** What happens to reports by the clock: admins are reminded, guardians told where they are, and old reports forgotten. */
import type { Clock } from '@ensure-study/kit/clock';
import { keptMs, overdueMs } from './domain/report.ts';
import type { School, WatchStore } from './ports.ts';

export interface WatchDeps {
  watch: WatchStore;
  school: School;
  clock: Clock;
}

/** One round; false when there was nothing to do. Throws when a store or core does not answer: the next round does it. */
export async function watchReports(
  { watch, school, clock }: WatchDeps,
  signal: AbortSignal,
): Promise<boolean> {
  const overdue = new Date(clock.now() - overdueMs);
  const reminded = await watch.remind(overdue);
  const forgotten = await watch.forget(new Date(clock.now() - keptMs));
  const undecided = await watch.undecided(overdue);
  for (const report of undecided) {
    // What speaks of abuse is decided before anybody is asked: no policy can have guardians told of it.
    const isTold =
      !(await watch.speaksOfAbuse(report)) &&
      (await school.guardiansToTell(report.organisationId, report.userId, signal)) > 0;
    await watch.decide(report.id, isTold);
  }
  return reminded + forgotten + undecided.length > 0;
}
