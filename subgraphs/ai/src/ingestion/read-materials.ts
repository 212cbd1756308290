/** Who asks about a document learns where its index stands, if they belong to its class. */
import type { ClassroomAccess, ClassroomRole, LiveMaterials } from '../access/ports.ts';
import type { MaterialStatus, MaterialStore } from './ports.ts';

export interface ReadMaterialDeps {
  materials: MaterialStore;
  access: ClassroomAccess;
  live: LiveMaterials;
}
/** `NOT_FOUND`: core knows no such document, or it was deleted. `FORBIDDEN`: the person is not of its class. */
export type MaterialRefusal = 'NOT_FOUND' | 'FORBIDDEN';
export type MaterialAnswer = { ok: true; material: MaterialStatus } | { ok: false; refusal: MaterialRefusal };

/**
 * Answers for many documents at once, in the order asked: membership is asked once per class. A document that core
 * knows and whose upload has not reached this subgraph yet counts as queued; one that it has deleted is gone at once, and
 * one that it has restored is there at once, whatever the events have said so far.
 */
export async function readMaterials(
  { materials, access, live }: ReadMaterialDeps,
  request: { userId: string; materialIds: readonly string[]; signal?: AbortSignal },
): Promise<MaterialAnswer[]> {
  const { userId, materialIds, signal } = request;
  const known = new Map(
    (await materials.findStatuses([...materialIds])).map((status) => [status.materialId, status]),
  );
  const there = await live.among([...known.keys()], signal);
  const roles = new Map<string, Promise<ClassroomRole | null>>();
  const roleIn = (classroomId: string) => {
    const role = roles.get(classroomId) ?? access.roleIn(userId, classroomId, signal);
    roles.set(classroomId, role);
    return role;
  };
  return Promise.all(
    materialIds.map(async (materialId): Promise<MaterialAnswer> => {
      const material = known.get(materialId);
      if (material && !there.has(materialId)) return { ok: false, refusal: 'NOT_FOUND' };
      if (material) {
        const role = await roleIn(material.classroomId);
        return role ? { ok: true, material } : { ok: false, refusal: 'FORBIDDEN' };
      }
      const found = await access.materialOf(materialId, userId, signal);
      if (!found) return { ok: false, refusal: 'NOT_FOUND' };
      if (!found.role) return { ok: false, refusal: 'FORBIDDEN' };
      return { ok: true, material: unread(materialId, found.classroomId) };
    }),
  );
}

const unread = (materialId: string, classroomId: string): MaterialStatus => ({
  materialId,
  classroomId,
  state: 'QUEUED',
  pages: null,
  passages: null,
  problem: null,
  language: null,
  streamFrom: null,
  isDeleted: false,
});
