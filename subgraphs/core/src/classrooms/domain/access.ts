/** What a person is in a class. */
import type { Asker } from '../../accounts/domain/person.ts';

export type ClassroomRole = 'TEACHER' | 'STUDENT';

/** The role that decides what may be done: the membership's, and TEACHER for an admin of the class's organisation. */
export function roleInClassroom(
  asker: Asker,
  classroom: { organisationId: string },
  membership: ClassroomRole | undefined,
): ClassroomRole | null {
  if (asker.role === 'ADMIN' && asker.organisationId === classroom.organisationId) return 'TEACHER';
  return membership ?? null;
}
