/** Who may see what the tutor of a class has to tell its teachers. */
import { forbidden } from '@ensure-study/kit/errors';
import type { ReadDeps, Reader } from './read-conversations.ts';

/** The class, for its teachers and the admins of its school. Throws FORBIDDEN for everybody else. */
export async function openInsights(
  { access }: Pick<ReadDeps, 'access'>,
  { userId, classroomId, signal }: Reader & { classroomId: string | undefined },
): Promise<{ classroomId: string }> {
  if (classroomId === undefined || (await access.roleIn(userId, classroomId, signal)) !== 'TEACHER')
    throw forbidden('Only teachers of the class see what its questions tell.');
  return { classroomId };
}
