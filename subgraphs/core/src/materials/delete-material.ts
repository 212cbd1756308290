/** A teacher deletes a document: it is gone at once for everybody, and can be restored for 30 days. */
import { ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { holdMaterial } from './own-material.ts';
import type { DeletedMaterial } from './ports.ts';

/** The document as it is among the deleted ones; one that is deleted already stays as it is. */
export async function deleteMaterial(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, materialId }: { caller: Caller; materialId: string },
): Promise<Outcome<DeletedMaterial, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  return transact(async (work) => {
    const held = await holdMaterial(work, { caller, materialId, doing: 'delete documents', deleted: true });
    if (!held.ok) return held;
    const { deletedAt: before, ...material } = held.value;
    const deletedAt = before ?? new Date(clock.now());
    if (before) return ok({ ...material, deletedAt });
    await work.records.materials.setDeleted(materialId, deletedAt);
    const { classroomId, name } = material;
    work.publish({
      type: 'document.deleted.v1',
      origin: originOf(caller),
      subject: materialId,
      data: { materialId, classroomId, name },
    });
    return ok({ ...material, deletedAt });
  });
}
