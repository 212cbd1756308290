/** What waits for a teacher, and what teachers did, for the teachers of the class. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';
import { toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { Assessment } from '../assessments/ports.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { requireTeacherOf } from '../attempts/see-sitting.ts';
import type { KeptMark } from '../attempts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { GradingCounts, MarkChange, QueuedAnswer, QueuePlace } from './ports.ts';

type Deps = Pick<Dependencies, 'records'>;

/** Question by question, so that one is graded in a row. Throws FORBIDDEN to all but teachers, BAD_USER_INPUT for a wrong cursor. */
export async function listQueue(
  { records }: Deps,
  sight: Sight,
  { assessment, questionId, page }: { assessment: Assessment; questionId?: string; page: PageRequest },
): Promise<Page<QueuedAnswer>> {
  await requireTeacherOf(sight, assessment.id);
  const after = page.after === undefined ? undefined : toPlace(page.after);
  const options = { limit: page.first + 1, after, questionId };
  const rows = await records.grading.queue(assessment.id, options);
  return toPage(rows, page, ({ position, attemptId }) => `${position}/${attemptId}`);
}

function toPlace(key: string): QueuePlace {
  const [position, attemptId, ...rest] = key.split('/');
  if (rest.length > 0 || !/^\d{1,6}$/.test(position ?? '') || !Uuid.safeParse(attemptId).success)
    throw badInput('after is not a cursor of this list.');
  return { position: Number(position), attemptId: attemptId as string };
}

/** How much is left to do; null for all but teachers of the class. */
export async function readCounts(sight: Sight, { id }: Assessment): Promise<GradingCounts | null> {
  if ((await seeAssessment(sight, id))?.role !== 'TEACHER') return null;
  return (await sight.gradingCounts(id)) ?? { ungraded: 0, unreleased: 0 };
}

/** Every change of a mark, newest first, at most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listMarkChanges(
  { records }: Deps,
  sight: Sight,
  { mark: { attemptId, questionId }, page }: { mark: KeptMark; page: PageRequest },
): Promise<MarkChange[]> {
  const attempt = await sight.attempt(attemptId);
  await requireTeacherOf(sight, attempt?.assessmentId ?? '');
  return records.grading.changesOf(attemptId, questionId, page);
}
