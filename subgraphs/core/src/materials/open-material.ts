/** Notes that a member opened a document: counted in activity. */
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Material } from './ports.ts';
import { seeMaterial } from './see-material.ts';

/** The document, for those who may see it. */
export async function openMaterial(
  { transact }: Pick<Dependencies, 'transact'>,
  { caller, materialId }: { caller: Caller; materialId: string },
): Promise<Outcome<Material, 'NotFoundProblem'>> {
  return transact(async ({ records, publish }) => {
    const material = await seeMaterial(createSight(records, caller.viewer), materialId);
    if (!material) return missing('document');
    const { userId } = caller.viewer;
    publish({
      type: 'material.opened.v1',
      origin: originOf(caller),
      subject: userId,
      data: { userId, materialId, classroomId: material.classroomId },
    });
    return ok(material);
  });
}
