/** A teacher gives a document another name; what it holds, and the ending that tells it, stay. */
import { buffer } from 'node:stream/consumers';
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { endingOfContent, headBytes } from './domain/content-kind.ts';
import { tellingEnding, toNewName } from './domain/new-name.ts';
import { holdMaterial } from './own-material.ts';
import type { Material } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'files' | 'recognise'>;

/** The document under its new name; one that has it already stays as it is. */
export async function renameMaterial(
  deps: Deps,
  { caller, materialId, name: given }: { caller: Caller; materialId: string; name: string },
): Promise<Outcome<Material, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  return deps.transact(async (work) => {
    const held = await holdMaterial(work, { caller, materialId, doing: 'rename documents' });
    if (!held.ok) return held;
    const material = held.value;
    const made = toNewName(given, tellingEnding(material.name) ?? (await endingOf(deps, material)));
    if ('problem' in made) return invalidInput(['input', 'name'], made.problem);
    const { name } = made;
    if (name === material.name) return ok(material);
    await work.records.materials.setName(materialId, name);
    work.publish({
      type: 'document.renamed.v1',
      origin: originOf(caller),
      subject: materialId,
      data: { materialId, classroomId: material.classroomId, name },
    });
    return ok({ ...material, name });
  });
}

/** What its first bytes tell, because its name does not. */
async function endingOf({ files, recognise }: Deps, { blobKey }: Material): Promise<string> {
  const content = await files.open(blobKey, { start: 0, end: headBytes - 1 });
  if (!content) return '';
  const head = await buffer(content);
  return endingOfContent(head, await recognise(head));
}
