/** How the tutor of a class did in its latest weeks. The caller has checked that the viewer teaches the class. */
import { badInput } from '@ensure-study/kit/errors';
import { firstOfWeeks, toWeeks, type Week } from './domain/weeks.ts';
import type { InsightDeps } from './list-insights.ts';

const weeksMax = 52;

/** The present week last. Throws BAD_USER_INPUT for fewer than 1 or more than 52 weeks. */
export async function measureWeeks(
  { insights, clock }: Pick<InsightDeps, 'insights' | 'clock'>,
  classroomId: string,
  last: number,
): Promise<Week[]> {
  if (!Number.isInteger(last) || last < 1 || last > weeksMax) throw badInput('last must be from 1 to 52.');
  const now = clock.now();
  const counted = await insights.weeks(classroomId, new Date(firstOfWeeks(now, last)));
  return toWeeks(counted, now, last);
}
