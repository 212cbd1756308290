/** Lists of what teachers can mend. The caller has checked that the viewer teaches the class. */
import type { Clock } from '@ensure-study/kit/clock';
import { mapPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { WordVectors } from '../retrieval/ports.ts';
import { goesOn } from './domain/goes-on.ts';
import type { Stem } from './domain/language/tokens.ts';
import type {
  AskedRow,
  InsightStore,
  RefusedRow,
  UnansweredRow,
  UnhelpfulRow,
  WrongSourceRow,
} from './insight-ports.ts';

export interface InsightDeps {
  insights: InsightStore;
  clock: Clock;
  stem: Stem;
  /** Tells words that mean alike. */
  vectors?: WordVectors;
}
/** A question as teachers are told it: with the question before it only where it goes on from that one. */
export type Told<Row extends AskedRow> = Omit<Row, 'before'> & { before: string | null };

/** What nobody has asked or reported for half a year is not waited for any more. */
export const lookBackMs = 180 * 24 * 60 * 60 * 1000;
const since = ({ clock }: Pick<InsightDeps, 'clock'>) => new Date(clock.now() - lookBackMs);

/** Questions that the material did not answer, those of most people first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listUnanswered = async (
  deps: InsightDeps,
  classroomId: string,
  page: PageRequest,
): Promise<Page<Told<UnansweredRow>>> =>
  mapPage(await deps.insights.unanswered(classroomId, since(deps), page), toTold(deps));

/** Questions that moderation stopped, those of most people first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listRefused = async (
  deps: InsightDeps,
  classroomId: string,
  page: PageRequest,
): Promise<Page<Told<RefusedRow>>> =>
  mapPage(await deps.insights.refused(classroomId, since(deps), page), toTold(deps));

/** Why answers did not help, the latest first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listUnhelpful = (
  deps: Pick<InsightDeps, 'insights' | 'clock'>,
  classroomId: string,
  page: PageRequest,
): Promise<Page<UnhelpfulRow>> => deps.insights.unhelpful(classroomId, since(deps), page);

/** Passages called wrong, those to be mended first. Throws BAD_USER_INPUT for a cursor of another list. */
export const listWrongSources = (
  deps: Pick<InsightDeps, 'insights' | 'clock'>,
  classroomId: string,
  page: PageRequest,
): Promise<Page<WrongSourceRow>> => deps.insights.wrongSources(classroomId, since(deps), page);

/** What else was said in a conversation is its student's own: it is told where the question cannot be read without it. */
const toTold =
  (deps: InsightDeps) =>
  <Row extends AskedRow>({ before, ...row }: Row): Told<Row> => ({
    ...row,
    before: before && goesOn(row.question, before, deps) ? before.question : null,
  });
