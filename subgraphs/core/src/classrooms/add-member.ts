/** Makes a person a member of a class, within the caller's transaction. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Origin, Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Membership } from './ports.ts';

/** Adding a member again changes nothing and tells of nothing. */
export async function addMember(
  { clock }: Pick<Dependencies, 'clock'>,
  work: Work,
  member: Pick<Membership, 'classroomId' | 'accountId' | 'role'>,
  origin: Origin,
): Promise<void> {
  const now = clock.now();
  const added = await work.records.classrooms.addMember({
    id: uuidV7(now),
    joinedAt: new Date(now),
    ...member,
  });
  if (!added) return;
  const { classroomId, accountId: userId, role } = member;
  work.publish({
    type: 'membership.changed.v1',
    origin,
    subject: classroomId,
    data: { classroomId, userId, role },
  });
}
