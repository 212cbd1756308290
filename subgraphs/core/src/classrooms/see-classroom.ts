/** Classes, as far as the asker may see them. Everything in a class is authorised through here. */
import { forbidden } from '@ensure-study/kit/errors';
import type { Sight } from '../sight/ports.ts';
import { roleInClassroom, type ClassroomRole } from './domain/access.ts';
import type { Classroom } from './ports.ts';

/** The class and what the asker is there; undefined for one that is not there or not for the asker. */
export async function seeClassroom(
  sight: Sight,
  id: string,
): Promise<{ classroom: Classroom; role: ClassroomRole } | undefined> {
  const { asker } = sight;
  if (!asker) return undefined;
  const [classroom, membership] = await Promise.all([sight.classroom(id), sight.membership(id)]);
  const isThere = classroom?.deletedAt === null;
  const role = isThere && roleInClassroom(asker, classroom, membership);
  return classroom && role ? { classroom, role } : undefined;
}

/** Throws FORBIDDEN to all but teachers of the class and admins of its organisation. */
export async function requireTeacher(sight: Sight, classroomId: string): Promise<void> {
  if ((await seeClassroom(sight, classroomId))?.role !== 'TEACHER')
    throw forbidden('This is for teachers of the class.');
}

/** The join code; null for all but teachers of the class. */
export async function readJoinCode(sight: Sight, classroom: Classroom): Promise<string | null> {
  return (await sight.membership(classroom.id)) === 'TEACHER' ? classroom.joinCode : null;
}
