/** Who of a class gets more time, for its teachers. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import { requireTeacher } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { Accommodation } from './ports.ts';

/** At most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listAccommodations(
  { records }: Pick<Dependencies, 'records'>,
  sight: Sight,
  classroomId: string,
  page: PageRequest,
): Promise<Accommodation[]> {
  await requireTeacher(sight, classroomId);
  return records.accommodations.ofClassroom(classroomId, page);
}
