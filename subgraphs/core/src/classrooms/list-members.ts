/** The members of a class, for its teachers. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { ListedMembership } from './ports.ts';
import { requireTeacher } from './see-classroom.ts';

/** By name, at most `first + 1`; throws FORBIDDEN to all but teachers of the class. */
export async function listMembers(
  { records }: Pick<Dependencies, 'records'>,
  sight: Sight,
  classroomId: string,
  page: PageRequest,
): Promise<ListedMembership[]> {
  await requireTeacher(sight, classroomId);
  return records.classrooms.membersOf(classroomId, page);
}
