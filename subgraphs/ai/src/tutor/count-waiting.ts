/** What waits for the teachers of a class. The caller has checked that the viewer teaches the class. */
import { lookBackMs, type InsightDeps } from './list-insights.ts';

export interface Waiting {
  unanswered: number;
  wrongSources: number;
}

/** More are not counted: who is told that so many wait opens the list. */
export const waitingMax = 20;
/** What was asked in vain waits so long: nobody can tick it off, so that it would stand there for half a year. */
const askedMs = 14 * 24 * 60 * 60 * 1000;

/** Questions of the last 14 days that are still not answered, and passages with open reports; each at most `waitingMax`. */
export async function countWaiting(
  { insights, clock }: Pick<InsightDeps, 'insights' | 'clock'>,
  classroomId: string,
): Promise<Waiting> {
  const now = clock.now();
  const first = { first: waitingMax };
  const [asked, reported] = await Promise.all([
    insights.unanswered(classroomId, new Date(now - askedMs), first),
    insights.wrongSources(classroomId, new Date(now - lookBackMs), first),
  ]);
  return {
    unanswered: asked.nodes.filter(({ answeredSince }) => answeredSince === null).length,
    // Those with open reports come first.
    wrongSources: reported.nodes.filter(({ openReports }) => openReports > 0).length,
  };
}
