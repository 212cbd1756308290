/** Attempts at an assessment: one's own, and for teachers everyone's. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Assessment } from '../assessments/ports.ts';
import { requireTeacher } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { Attempt } from './ports.ts';

type Deps = Pick<Dependencies, 'records'>;

/** The asker's own, newest first, at most `first + 1`. */
export async function listOwnAttempts(
  { records }: Deps,
  { asker }: Sight,
  { id }: Assessment,
  page: PageRequest,
): Promise<Attempt[]> {
  return asker ? records.attempts.ofAssessment(id, page, asker.userId) : [];
}

/** Everyone's, newest first, at most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listAllAttempts(
  { records }: Deps,
  sight: Sight,
  { id, classroomId }: Assessment,
  page: PageRequest,
): Promise<Attempt[]> {
  await requireTeacher(sight, classroomId);
  return records.attempts.ofAssessment(id, page);
}
