/** A teacher takes back that a document was deleted, with all that was made of it. */
import { conflict, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { restorableSince } from './domain/deletion.ts';
import { holdMaterial } from './own-material.ts';
import type { Material } from './ports.ts';

/** The document, there again; one that was not deleted stays as it is. */
export async function restoreMaterial(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, materialId }: { caller: Caller; materialId: string },
): Promise<Outcome<Material, 'ConflictProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  return transact(async (work) => {
    const { materials } = work.records;
    const held = await holdMaterial(work, { caller, materialId, doing: 'restore documents', deleted: true });
    if (!held.ok || held.value.deletedAt === null) return held;
    const { deletedAt, classroomId, name, sha256 } = held.value;
    if (deletedAt < restorableSince(clock.now())) return missing('document');
    const same = await materials.holdContent(classroomId, sha256);
    if (same) return conflict(`The class has the same content again, as “${same.name}”.`);
    await materials.setDeleted(materialId, null);
    work.publish({
      type: 'document.restored.v1',
      origin: originOf(caller),
      subject: materialId,
      data: { materialId, classroomId, name },
    });
    return ok({ ...held.value, deletedAt: null });
  });
}
