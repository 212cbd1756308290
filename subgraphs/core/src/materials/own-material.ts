/** Documents that their teachers change. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Work } from '../database/ports.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Sight } from '../sight/ports.ts';
import type { Material } from './ports.ts';

type OwnMaterial = Outcome<Material, 'NotAllowedProblem' | 'NotFoundProblem'>;

/** The document for teachers of its class; `doing` completes "Only teachers of the class …". */
export async function seeOwnMaterial(
  sight: Sight,
  material: Material | undefined,
  doing: string,
): Promise<OwnMaterial> {
  const seen = material && (await seeClassroom(sight, material.classroomId));
  if (!material || !seen) return missing('document');
  if (seen.role === 'TEACHER') return ok(material);
  // Whoever may not restore it does not learn that there was one.
  return material.deletedAt ? missing('document') : notAllowed(`Only teachers of the class ${doing}.`);
}

/** Holds a document within the transaction, for a teacher of its class; a deleted one only where `deleted` says so. */
export async function holdMaterial(
  { records }: Work,
  {
    caller,
    materialId,
    doing,
    deleted = false,
  }: { caller: Caller; materialId: string; doing: string; deleted?: boolean },
): Promise<OwnMaterial> {
  const material = await records.materials.hold(materialId);
  const own = await seeOwnMaterial(createSight(records, caller.viewer), material, doing);
  return own.ok && own.value.deletedAt && !deleted ? missing('document') : own;
}
