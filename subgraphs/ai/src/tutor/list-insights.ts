/** Lists of what teachers can mend. The caller has checked that the viewer teaches the class. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Page, PageRequest } from '@ensure-study/kit/pagination';
import type { InsightStore, UnansweredRow, WrongSourceRow } from './insight-ports.ts';

export interface InsightDeps {
  insights: InsightStore;
  clock: Clock;
}

/** What nobody has asked or reported for half a year is not waited for any more. */
const lookBackMs = 180 * 24 * 60 * 60 * 1000;
const since = ({ clock }: InsightDeps) => new Date(clock.now() - lookBackMs);

/** Questions that the material did not answer, those of most people first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listUnanswered = (
  deps: InsightDeps,
  classroomId: string,
  page: PageRequest,
): Promise<Page<UnansweredRow>> => deps.insights.unanswered(classroomId, since(deps), page);

/** Passages called wrong, those to be mended first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listWrongSources = (
  deps: InsightDeps,
  classroomId: string,
  page: PageRequest,
): Promise<Page<WrongSourceRow>> => deps.insights.wrongSources(classroomId, since(deps), page);
