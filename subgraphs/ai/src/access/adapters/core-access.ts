/** Asks core, which owns classes, documents, assessments and attempts. */
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { ClassroomAccess } from '../ports.ts';

/** Every answer is core's own, of this moment. */
export function createCoreAccess(core: InternalClient): ClassroomAccess {
  return {
    roleIn: async (userId, classroomId, signal) =>
      (await core.call('membership', { userId, classroomId }, signal)).role,
    classroomsOf: async (userId, signal) =>
      (await core.call('classrooms-of', { userId }, signal)).classroomIds,
    materialOf: (materialId, userId, signal) => core.call('material', { materialId, userId }, signal),
    assessmentOf: (assessmentId, userId, signal) => core.call('assessment', { assessmentId, userId }, signal),
    attempt: (attemptId, signal) => core.call('attempt', { attemptId }, signal),
  };
}
