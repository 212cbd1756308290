/** Attempts at an assessment: for teachers everyone's. One's own are `sight.ownAttemptsOf`. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Assessment } from '../assessments/ports.ts';
import { requireTeacher } from '../classrooms/see-classroom.ts';
import type { Sight } from '../sight/ports.ts';
import type { Attempt } from './ports.ts';

/** Everyone's, newest first, at most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listAllAttempts(
  sight: Sight,
  { id, classroomId }: Assessment,
  page: PageRequest,
): Promise<Attempt[]> {
  await requireTeacher(sight, classroomId);
  return sight.attemptsOf(id, page);
}
