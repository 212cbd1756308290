/** Access as core's internal API tells it. Not cached: a membership that ended a moment ago ends here too. */
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { NumbersAccess } from '../ports.ts';

export function createCoreAccess(core: InternalClient): NumbersAccess {
  return {
    async maySeePerson(viewerId, userId, signal) {
      // One's own numbers are there even while core is away.
      if (viewerId === userId) return true;
      return (await core.call('may-see-person', { viewerId, userId }, signal)).allowed;
    },
    async administers(viewerId, organisationId, signal) {
      return (await core.call('may-administer', { viewerId, organisationId }, signal)).allowed;
    },
    async teaches(viewerId, classroomId, signal) {
      const { role } = await core.call('membership', { userId: viewerId, classroomId }, signal);
      return role === 'TEACHER';
    },
  };
}
