/** What was deleted in a class and can be restored, for its teachers. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import { requireTeacher } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import { restorableSince } from './domain/deletion.ts';
import type { Assessment } from './ports.ts';

/** Newest assessment first, at most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listDeletedAssessments(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  sight: Sight,
  classroomId: string,
  page: PageRequest,
): Promise<Assessment[]> {
  await requireTeacher(sight, classroomId);
  return records.assessments.deletedOf(classroomId, restorableSince(clock.now()), page);
}
