/** Asks core, which knows who must look and what the school has decided. */
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { readingFresh } from '@ensure-study/kit/stale-reads';
import type { School } from '../ports.ts';

export function createCoreSchool(core: InternalClient): School {
  return {
    mustLook: async (viewerId, organisationId, signal) =>
      (await readingFresh(() => core.call('must-look', { viewerId, organisationId }, signal))).allowed,
    guardiansToTell: async (organisationId, studentId, signal) =>
      (await core.call('guardians-to-tell', { organisationId, studentId }, signal)).guardians,
    classroomName: async (classroomId, signal) =>
      (await core.call('classroom-name', { classroomId }, signal)).name,
  };
}
