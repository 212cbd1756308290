/** The moment up to which everything is counted. */
import type { Clock } from '@ensure-study/kit/clock';
import type { ActivityStore } from '../engagement/ports.ts';
import type { Backlog } from './ports.ts';

export interface CountedUpToDeps {
  activity: ActivityStore;
  backlog: Backlog;
  clock: Clock;
}

/** Now when nothing waits, else since when the oldest event waits; null before the first that counts. */
export async function countedUpTo({ activity, backlog, clock }: CountedUpToDeps): Promise<Date | null> {
  // Read first: what is appended while the backlog is looked at comes after it.
  const now = clock.now();
  const oldestAt = await backlog.oldestAt();
  if (!(await activity.hasAny())) return null;
  return new Date(Math.min(now, oldestAt?.getTime() ?? now));
}
